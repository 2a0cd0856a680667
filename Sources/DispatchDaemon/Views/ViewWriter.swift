import DispatchAPI
import WorkOrders
import WorkOrdersStore

/// Turns what the register holds into what travels: times in the city's offset, words in the reader's language.
struct ViewWriter {
  /// Where the rest is looked up.
  let snapshot: RegisterSnapshot
  /// The rules in force.
  let policy: Policy

  /// Writes from a query.
  init(_ snapshot: RegisterSnapshot) throws {
    self.snapshot = snapshot
    policy = try snapshot.policy()
  }

  /// Writes what a verb has just done.
  init(_ transaction: RegisterTransaction) throws { try self.init(transaction.snapshot) }

  /// An instant in the city's offset.
  func time(_ instant: Timestamp) -> String { instant.rfc3339(in: policy.calendar.zone) }

  /// An instant in the city's offset, if there is one.
  func time(_ instant: Timestamp?) -> String? { instant.map { time($0) } }

  /// A fact of a decision or an event.
  func fact(_ value: FactValue) -> JSONValue {
    switch value {
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    case .flag(let flag): .boolean(flag)
    case .amount(let amount): .text(amount.description)
    case .instant(let instant): .text(time(instant))
    case .null: .null
    }
  }
}
