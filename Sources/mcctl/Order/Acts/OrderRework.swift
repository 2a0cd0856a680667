import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order rework`: sends the contractor back: the check failed.
struct OrderRework: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "rework", abstract: "Sends the contractor back: the check failed.")
  static let act = OrderAct.rework

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
