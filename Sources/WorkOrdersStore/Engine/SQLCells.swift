/// The cells of the row a statement stands on: what a driver gives ``SQLRow`` to read from.
///
/// Indexes count columns from 0. An index out of range reads as NULL.
protocol SQLCells: AnyObject {
  /// The kind of value in a cell.
  func kind(_ index: Int) -> SQLCellKind
  /// The whole number in a cell of kind `integer`.
  func integer(_ index: Int) -> Int64
  /// The number in a cell of kind `real`.
  func real(_ index: Int) -> Double
  /// The text in a cell of kind `text`.
  func text(_ index: Int) -> String
  /// The bytes in a cell of kind `blob`.
  func blob(_ index: Int) -> [UInt8]
  /// Calls `body` with the UTF-8 of a cell of kind `text`, without copying it.
  func withUTF8(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void)
}

/// The kinds of values a cell can hold.
enum SQLCellKind {
  /// No value.
  case null
  /// ``SQLValue/integer(_:)``
  case integer
  /// ``SQLValue/real(_:)``
  case real
  /// ``SQLValue/text(_:)``
  case text
  /// ``SQLValue/blob(_:)``
  case blob
}
