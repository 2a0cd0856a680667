/// One small typed fact of an event.
public enum FactValue: Hashable, Sendable {
  /// A short text that names nobody: a code, a rule, a state.
  case text(String)
  /// A whole number.
  case integer(Int64)
  /// Yes or no.
  case flag(Bool)
  /// Money.
  case amount(Euro)
  /// A moment.
  case instant(Timestamp)
  /// Known to be nothing.
  case null
}

extension FactValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// Yes or no.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
}
