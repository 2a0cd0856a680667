import CLibPQ
import WorkOrders

/// The rows that a statement answered, and the cells of the one it stands on.
final class PostgreSQLRows: SQLCells {
  private let result: OpaquePointer
  private let kinds: [SQLCellKind]
  private let hasNumeric: Bool
  /// The row the cells are read from, from 0.
  var row: CInt = 0

  /// Takes over a result of libpq's.
  init(_ result: OpaquePointer) {
    self.result = result
    let types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    kinds = types.map(Self.kind)
    hasNumeric = types.contains(Self.numeric)
  }

  deinit { PQclear(result) }

  /// How many rows there are.
  var count: CInt { PQntuples(result) }

  /// What the server says it has done, as `COMMIT` or `INSERT 0 1`.
  var command: String { String(cString: PQcmdStatus(result)) }

  /// How many rows an INSERT, UPDATE or DELETE touched; 0 for a query.
  var touched: Int {
    guard !command.hasPrefix("SELECT") else { return 0 }
    return Int(String(cString: PQcmdTuples(result))) ?? 0
  }

  private static let numeric: Oid = 1700

  // The numbers of types in pg_type: bool is told as 0 or 1, a sum of whole numbers is a numeric without fraction.
  private static func kind(ofType type: Oid) -> SQLCellKind {
    switch type {
    case 16, 20, 21, 23, numeric: .integer
    case 700, 701: .real
    case 17: .blob
    default: .text
    }
  }

  func kind(_ index: Int) -> SQLCellKind {
    guard kinds.indices.contains(index), PQgetisnull(result, row, CInt(index)) == 0 else { return .null }
    // A sum that is no whole number, or too large for one, is never read as another.
    if hasNumeric, PQftype(result, CInt(index)) == Self.numeric, Int64(text(index)) == nil { return .text }
    return kinds[index]
  }

  func integer(_ index: Int) -> Int64 {
    var number: Int64 = 0
    withUTF8(index) { number = Self.integer($0) }
    return number
  }

  // The server's own words for what is known to be a whole number, or a truth.
  private static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int64 {
    switch text.first {
    case UInt8(ascii: "t"): return 1
    case UInt8(ascii: "f"): return 0
    case let first:
      let isNegative = first == UInt8(ascii: "-")
      // Counted downwards, where there is room for the smallest number.
      let number = text.dropFirst(isNegative ? 1 : 0).reduce(0) { $0 &* 10 &- Int64($1 &- UInt8(ascii: "0")) }
      return isNegative ? number : 0 &- number
    }
  }

  func real(_ index: Int) -> Double { Double(text(index)) ?? 0 }

  func text(_ index: Int) -> String {
    var text = ""
    withUTF8(index) { text = String(decoding: $0, as: UTF8.self) }
    return text
  }

  func blob(_ index: Int) -> [UInt8] { Hex.bytes(String(text(index).dropFirst(2))) ?? [] }

  func withUTF8(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let column = CInt(truncatingIfNeeded: index)
    // NULL is an empty text to libpq.
    guard kinds.indices.contains(index), let start = PQgetvalue(result, row, column) else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let length = Int(PQgetlength(result, row, column))
    start.withMemoryRebound(to: UInt8.self, capacity: length) {
      body(UnsafeBufferPointer(start: $0, count: length))
    }
  }
}
