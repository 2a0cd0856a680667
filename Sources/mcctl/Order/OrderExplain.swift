import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order explain`: every decision about an order, with what it was taken on.
struct OrderExplain: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Explains every decision about an order in sentences: what was known, why, and which firms were passed over.")

  @Argument(help: "Number of the order.")
  var number: String

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let number = try OrderNumber(typed: number, field: "number")
    let explanation = try await session.client.send(.explanation, number.description, options: session.options)
    try session.show(explanation) { ExplanationText.text(explanation, $0) }
  }
}
