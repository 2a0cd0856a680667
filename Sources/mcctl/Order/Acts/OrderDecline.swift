import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order decline`: refuses consent; the order is evaluated again.
struct OrderDecline: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "Refuses consent; the order is evaluated again.")
  static let act = OrderAct.decline

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
