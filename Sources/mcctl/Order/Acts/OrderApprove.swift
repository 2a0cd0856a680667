import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order approve`: consents to the dispatch.
struct OrderApprove: OrderActCommand {
  static let configuration = CommandConfiguration(commandName: "approve", abstract: "Consents to the dispatch.")
  static let act = OrderAct.approve

  @Argument(help: "Number of the order.")
  var number: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Amount approved in euros; the estimate unless told otherwise.", valueName: "eur"))
  var amount: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.amount = amount
    body.reason = reason
  }
}
