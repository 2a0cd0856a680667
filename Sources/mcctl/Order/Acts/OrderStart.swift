import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order start`: records that the contractor is on site.
struct OrderStart: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Records that the contractor is on site.")
  static let act = OrderAct.start

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("On behalf of this contractor.", valueName: "code"))
  var contractor: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.contractor = contractor
  }
}
