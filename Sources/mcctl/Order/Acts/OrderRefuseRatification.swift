import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order refuse-ratification`: refuses consent to an activation under a mandate; the order then needs approval.
struct OrderRefuseRatification: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse-ratification",
    abstract: "Refuses consent to an activation under a mandate; the order then needs approval.")
  static let act = OrderAct.refuseRatification

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.reason = reason
  }
}
