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

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions
}
