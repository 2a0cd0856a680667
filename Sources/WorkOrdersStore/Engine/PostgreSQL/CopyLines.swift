import WorkOrders

/// Rows in the text form of PostgreSQL's COPY: a line each, cells apart by tabs, `\N` for NULL.
struct CopyLines {
  /// What is to be sent.
  private(set) var bytes: [UInt8] = []
  private let columns: Int

  /// Begins with none.
  init(columns: Int) { self.columns = columns }

  /// Whether there is enough to be sent.
  var isFull: Bool { bytes.count >= 1 << 16 }

  /// Forgets what was sent.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Adds a row.
  ///
  /// - Throws: ``/WorkOrders/DomainError`` `invalid` for a text with a zero byte, which PostgreSQL cannot hold.
  mutating func append(_ row: SQLRow) throws {
    for index in 0..<columns {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      try append(row.cells, index)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ cells: any SQLCells, _ index: Int) throws {
    switch cells.kind(index) {
    case .null: bytes.append(contentsOf: "\\N".utf8)
    case .integer: bytes.append(contentsOf: String(cells.integer(index)).utf8)
    case .real: bytes.append(contentsOf: String(cells.real(index)).utf8)
    case .blob: bytes.append(contentsOf: ("\\\\x" + Hex.text(cells.blob(index))).utf8)
    case .text:
      var hasZero = false
      cells.withUTF8(index) { text in
        for byte in text {
          hasZero = hasZero || byte == 0
          append(text: byte)
        }
      }
      if hasZero { throw TextBounds.zeroByte }
    }
  }

  private mutating func append(text byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    default: bytes.append(byte)
    }
  }
}
