import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order show`: one order with its limits, offers and inspections.
struct OrderShow: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows an order with its limits, offers and inspections.")

  @Argument(help: "Number of the order.")
  var number: String

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let number = try OrderNumber(typed: number, field: "number")
    let order = try await session.client.send(.order, number.description, options: session.options)
    try session.show(order) { OrderText.sheet(order, $0) }
  }
}
