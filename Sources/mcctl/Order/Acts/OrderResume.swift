import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order resume`: lets the clocks go on.
struct OrderResume: OrderActCommand {
  static let configuration = CommandConfiguration(commandName: "resume", abstract: "Lets the clocks go on.")
  static let act = OrderAct.resume

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
