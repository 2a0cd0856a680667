import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order offer`: puts the order to a chosen contractor.
struct OrderOffer: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer", abstract: "Puts the order to a chosen contractor.")
  static let act = OrderAct.offer

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("The contractor to ask.", valueName: "code"))
  var contractor: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.contractor = contractor
    body.reason = reason
  }
}
