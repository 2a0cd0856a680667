import GRDBSQLite

/// One prepared statement of one SQLite connection, and the cells of the row it stands on.
final class SQLiteStatement: SQLCells {
  /// SQLite's statement; owned, finalised by ``finalize()``.
  let handle: OpaquePointer
  /// Whether it changes nothing.
  let isReadOnly: Bool
  /// How many arguments it takes.
  let argumentCount: Int
  /// Whether a run of it is going on; a second one inside needs a statement of its own.
  var isRunning = false
  /// Argument index for each of SQLite's parameters: `$2` may stand before `$1`.
  private let slots: [Int]

  /// Takes over a prepared statement; `nil` when its parameters are not named `$1`, `$2` ….
  init?(handle: OpaquePointer) {
    self.handle = handle
    isReadOnly = sqlite3_stmt_readonly(handle) != 0
    var slots: [Int] = []
    for index in 0..<sqlite3_bind_parameter_count(handle) {
      guard let name = sqlite3_bind_parameter_name(handle, index + 1), name.pointee == CChar(UInt8(ascii: "$")),
        let number = Int(String(cString: name + 1)), number > 0
      else { return nil }
      slots.append(number - 1)
    }
    self.slots = slots
    argumentCount = (slots.max() ?? -1) + 1
  }

  /// Binds the arguments; a result code of SQLite's.
  func bind(_ arguments: [(any SQLConvertible)?]) -> CInt {
    for (index, slot) in slots.enumerated() {
      let code = bind(arguments[slot]?.sqlValue ?? .null, at: CInt(index + 1))
      guard code == SQLITE_OK else { return code }
    }
    return SQLITE_OK
  }

  private func bind(_ value: SQLValue, at index: CInt) -> CInt {
    switch value {
    case .null: return sqlite3_bind_null(handle, index)
    case .integer(let number): return sqlite3_bind_int64(handle, index, number)
    case .real(let number): return sqlite3_bind_double(handle, index, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text64(
            handle, index, $0.baseAddress ?? Self.empty, UInt64($0.count), Self.copying, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      if bytes.isEmpty { return sqlite3_bind_zeroblob(handle, index, 0) }
      return bytes.withUnsafeBytes {
        sqlite3_bind_blob64(handle, index, $0.baseAddress, UInt64($0.count), Self.copying)
      }
    }
  }

  // SQLITE_TRANSIENT is a macro casting -1 to a function pointer, which Swift does not import; SQLite never calls it.
  nonisolated(unsafe) private static let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  // One zero byte for the life of the program: an empty Swift string may have no address, which SQLite reads as NULL.
  nonisolated(unsafe) private static let empty: UnsafePointer<CChar> = {
    let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    byte.initialize(to: 0)
    return UnsafePointer(byte)
  }()

  /// Makes the statement ready for the next run and forgets what was bound.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// Gives the statement back to SQLite; it must not be used again.
  func finalize() { sqlite3_finalize(handle) }

  // MARK: Cells

  func kind(_ index: Int) -> SQLCellKind {
    switch sqlite3_column_type(handle, CInt(truncatingIfNeeded: index)) {
    case SQLITE_INTEGER: .integer
    case SQLITE_TEXT: .text
    case SQLITE_FLOAT: .real
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  func integer(_ index: Int) -> Int64 { sqlite3_column_int64(handle, CInt(truncatingIfNeeded: index)) }

  func real(_ index: Int) -> Double { sqlite3_column_double(handle, CInt(truncatingIfNeeded: index)) }

  func text(_ index: Int) -> String {
    var text = ""
    withUTF8(index) { text = String(decoding: $0, as: UTF8.self) }
    return text
  }

  func blob(_ index: Int) -> [UInt8] {
    let column = CInt(truncatingIfNeeded: index)
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  func withUTF8(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let column = CInt(truncatingIfNeeded: index)
    let start = sqlite3_column_text(handle, column)
    body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))))
  }
}
