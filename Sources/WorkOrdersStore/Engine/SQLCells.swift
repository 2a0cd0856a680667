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
  /// Appends cells that lie side by side and are of kind `text` or `null`, so that other cells give other bytes.
  ///
  /// A requirement, though one way does for all, so that it is compiled for each engine.
  ///
  /// - Returns: whether all of them are of these kinds.
  func append(_ indexes: Range<Int>, to bytes: inout [UInt8]) -> Bool
}

extension SQLCells {
  func append(_ indexes: Range<Int>, to bytes: inout [UInt8]) -> Bool {
    for index in indexes {
      switch kind(index) {
      case .null: bytes.append(Self.absent)
      case .text:
        withUTF8(index) { bytes.append(contentsOf: $0) }
        bytes.append(Self.end)
      default: return false
      }
    }
    return true
  }

  // Bytes that stand nowhere in UTF-8.
  private static var absent: UInt8 { 0xFE }
  private static var end: UInt8 { 0xFF }
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
