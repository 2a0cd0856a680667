import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order suspend`: stops the clocks.
struct OrderSuspend: OrderActCommand {
  static let configuration = CommandConfiguration(commandName: "suspend", abstract: "Stops the clocks.")
  static let act = OrderAct.suspend

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why the clocks stop.", valueName: "text"))
  var cause: String

  @Option(parsing: .unconditional, help: ArgumentHelp("On behalf of this contractor.", valueName: "code"))
  var contractor: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.cause = cause
    body.contractor = contractor
  }
}
