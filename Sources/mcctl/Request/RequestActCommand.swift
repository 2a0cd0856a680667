import DispatchAPI
import WorkOrders

/// An act on a request: number, fields, one call, the request as it is then.
protocol RequestActCommand: DaemonCommand {
  /// Which act it is.
  static var act: RequestAct { get }
  /// The request's number as typed.
  var number: String { get }
  /// Key and time.
  var options: ActOptions { get }

  /// Puts the command's own fields into the body.
  func fill(_ body: inout RequestActBody) throws
}

extension RequestActCommand {
  /// Sends the act and prints the request.
  func perform(_ session: Session) async throws {
    let number = try RequestNumber(typed: number, field: "number")
    var body = RequestActBody()
    try fill(&body)
    body.at = options.at
    let request = try await session.client.send(
      .actOnRequest, number.description, Self.act.rawValue, body: body, options: session.options(for: options))
    try session.show(request) { RequestText.sheet(request, $0) }
  }
}
