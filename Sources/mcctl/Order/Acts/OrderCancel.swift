import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order cancel`: ends an order that will not be done.
struct OrderCancel: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Ends an order that will not be done.")
  static let act = OrderAct.cancel

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What the contractor is owed for work it has done, in euros.", valueName: "eur"))
  var owed: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.reason = reason
    body.owed = owed
  }
}
