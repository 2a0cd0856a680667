import WorkOrders

/// The arguments of a statement in libpq's text form, laid out one behind the other with a zero byte after each.
struct PostgreSQLArguments {
  /// The server's number for the type of each; 0 for NULL, whose type the statement tells.
  let types: [UInt32]
  private var bytes: [CChar] = []
  private var starts: [Int?] = []

  /// Writes the values out.
  ///
  /// - Throws: ``/WorkOrders/DomainError`` `invalid` for a text with a zero byte, which PostgreSQL cannot hold.
  init(_ values: [SQLValue]) throws {
    types = values.map(Self.type)
    for value in values { try append(value) }
  }

  // The numbers of int8, float8, text and bytea in pg_type.
  private static func type(of value: SQLValue) -> UInt32 {
    switch value {
    case .null: 0
    case .integer: 20
    case .real: 701
    case .text: 25
    case .blob: 17
    }
  }

  private mutating func append(_ value: SQLValue) throws {
    let text: String
    switch value {
    case .null:
      starts.append(nil)
      return
    case .integer(let number): text = String(number)
    case .real(let number): text = String(number)
    case .text(let words): text = words
    case .blob(let content): text = "\\x" + Hex.text(content)
    }
    guard !text.utf8.contains(0) else { throw TextBounds.zeroByte }
    starts.append(bytes.count)
    bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
    bytes.append(0)
  }

  /// How many there are.
  var count: Int { starts.count }

  /// Lends a pointer for each, `nil` for NULL, good only inside `body`.
  func withPointers<T>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T) -> T {
    bytes.withUnsafeBufferPointer { bytes in
      let pointers = starts.map { start in start.flatMap { start in bytes.baseAddress.map { $0 + start } } }
      return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
    }
  }
}
