/// A value as the engines store it.
enum SQLValue: Hashable, Sendable {
  /// No value.
  case null
  /// A whole number; also booleans (0, 1), instants (milliseconds) and money (cents).
  case integer(Int64)
  /// A floating-point number; coordinates only, never money.
  case real(Double)
  /// UTF-8 text.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}
