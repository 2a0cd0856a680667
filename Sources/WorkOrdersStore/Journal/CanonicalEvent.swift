import Crypto

/// The canonical bytes of a sealed event, and their digest.
///
/// For an auditor who wants to compute it again, from the row of `journal_event`:
///
/// 1. `position`, as 8 bytes, most significant first.
/// 2. Each of these columns, in this order: `kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
///    contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
///    contractor, from_state, to_state, amount, facts, texts`. NULL is the byte 0. A whole number is the byte 1 and 8
///    bytes, two's complement, most significant first. A text is the byte 2, the number of its UTF-8 bytes as 8 bytes,
///    most significant first, and those bytes. (Any other value is the byte 3: it was not written by this program.)
///
/// `digest` is the SHA-256 of all that. `id` and `block` are no part of it.
struct CanonicalEvent {
  /// The first column of ``RecordedEvent/init(row:)`` that is part of the bytes.
  private static let firstColumn = 4
  private static let columns = 23

  private var bytes: [UInt8] = []

  /// Reads the row, as if it stood at `position`, into the space of the row before.
  mutating func read(_ row: SQLRow, position: Int64) {
    bytes.removeAll(keepingCapacity: true)
    append(position)
    for index in Self.firstColumn..<(Self.firstColumn + Self.columns) { append(row.cells, index) }
  }

  /// SHA-256 of the bytes.
  var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// The digest the same event would have at another position.
  func digest(at position: Int64) -> [UInt8] {
    var moved = CanonicalEvent()
    moved.append(position)
    moved.bytes += bytes.dropFirst(8)
    return moved.digest
  }

  private mutating func append(_ cells: any SQLCells, _ index: Int) {
    switch cells.kind(index) {
    case .null:
      bytes.append(0)
    case .integer:
      bytes.append(1)
      append(cells.integer(index))
    case .text:
      bytes.append(2)
      cells.withUTF8(index) { text in
        append(Int64(text.count))
        bytes.append(contentsOf: text)
      }
    case .real, .blob:
      bytes.append(3)
    }
  }

  private mutating func append(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
