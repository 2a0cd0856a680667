import ArgumentParser
import DispatchAPI
import WorkOrders

/// `request show`: one request with its contacts and orders.
struct RequestShow: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a request with its contacts and orders.")

  @Argument(help: "Number of the request.")
  var number: String

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let number = try RequestNumber(typed: number, field: "number")
    let request = try await session.client.send(.request, number.description, options: session.options)
    try session.show(request) { RequestText.sheet(request, $0) }
  }
}
