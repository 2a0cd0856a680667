import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order route`: puts the order to the next contractor by the city's rule.
struct OrderRoute: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "route", abstract: "Puts the order to the next contractor by the city's rule.")
  static let act = OrderAct.route

  @Argument(help: "Number of the order.")
  var number: String

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions
}
