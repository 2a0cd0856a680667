import WorkOrders
import WorkOrdersStore

/// One act as it came in: what is asked, by whom, and which version the caller has seen.
struct IncomingAct<Body: Sendable>: Sendable {
  /// The decoded body.
  let body: Body
  /// Who acts.
  let actor: Actor
  /// The version in `If-Match`.
  let seenVersion: Int?

  /// The circumstances for the domain.
  ///
  /// - Parameter time: when it happened as typed, in the city's local time unless it has an offset; `nil` for now.
  func context(_ transaction: RegisterTransaction, at time: String?) throws -> ActContext {
    guard let time else { return try transaction.context(by: actor) }
    let zone = try transaction.snapshot.policy().calendar.zone
    return try transaction.context(by: actor, at: try zone.parse(typed: time, field: "at"))
  }
}
