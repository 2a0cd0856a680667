import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order reopen`: takes a closed order up again, for a person to decide.
struct OrderReopen: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Takes a closed order up again; `order set` then has it decided.")
  static let act = OrderAct.reopen

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
