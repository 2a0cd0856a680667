import DispatchAPI
import WorkOrders

/// An act on an order: number, fields, one call, the order as it is then.
protocol OrderActCommand: DaemonCommand {
  /// Which act it is.
  static var act: OrderAct { get }
  /// The order's number as typed.
  var number: String { get }
  /// Key, time and version.
  var options: OrderActOptions { get }

  /// Puts the command's own fields into the body.
  func fill(_ body: inout ActBody) throws

  /// What is said below the order as it is then.
  func remark(on order: OrderView, _ reader: Reader) -> String?
}

extension OrderActCommand {
  /// Most acts carry nothing of their own.
  func fill(_ body: inout ActBody) throws {}

  /// Most acts leave nothing to say.
  func remark(on order: OrderView, _ reader: Reader) -> String? { nil }

  /// Sends the act and prints the order.
  func perform(_ session: Session) async throws {
    let number = try OrderNumber(typed: number, field: "number")
    var body = ActBody()
    try fill(&body)
    body.at = options.act.at
    let order = try await session.client.send(
      .actOnOrder, number.description, Self.act.rawValue, body: body,
      options: session.options(for: options.act, ifVersion: options.ifVersion))
    try session.show(order) { reader in
      [OrderText.sheet(order, reader), remark(on: order, reader)].compactMap(\.self).joined(separator: "\n\n")
    }
  }
}
