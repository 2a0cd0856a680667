import GRDB
import GRDBSQLite

extension SQLFailure {
  /// The last failure of a SQLite connection.
  init(sqlite handle: OpaquePointer, in text: String) {
    let code = sqlite3_extended_errcode(handle)
    let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "unknown"
    self.init(kind: Self.kind(of: code), detail: "\(message) (SQLite \(code), in: \(text.prefix(200)))")
  }

  /// A failure of GRDB's, which opens files and begins reads.
  init(_ error: DatabaseError) {
    self.init(
      kind: Self.kind(of: error.extendedResultCode.rawValue),
      detail: "\(error.message ?? "unknown") (SQLite \(error.extendedResultCode.rawValue))")
  }

  private static func kind(of code: CInt) -> Kind {
    switch code {
    case 2067, 1555, 2579: .duplicate  // SQLITE_CONSTRAINT_UNIQUE, _PRIMARYKEY, _ROWID: macros Swift cannot see
    default: kind(ofPrimary: code & 0xFF)
    }
  }

  private static func kind(ofPrimary code: CInt) -> Kind {
    switch code {
    case SQLITE_CONSTRAINT: .constraint
    case SQLITE_FULL: .full
    case SQLITE_IOERR, SQLITE_CANTOPEN: .disk
    case SQLITE_NOMEM: .memory
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_INTERRUPT, SQLITE_ABORT: .interrupted
    case SQLITE_READONLY, SQLITE_PERM: .readOnly
    case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged
    default: .other
    }
  }
}
