import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order ratify`: consents afterwards to an activation under a mandate.
struct OrderRatify: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "ratify", abstract: "Consents afterwards to an activation under a mandate.")
  static let act = OrderAct.ratify

  @Argument(help: "Number of the order.")
  var number: String

  @Option(
    name: .customLong("on-delegation-of"),
    help: ArgumentHelp("Whose authority to use; any that suffices unless told.", valueName: "user"))
  var onDelegationOf: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws { body.onDelegationOf = onDelegationOf }
}
