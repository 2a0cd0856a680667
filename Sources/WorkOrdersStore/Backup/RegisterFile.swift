import GRDBSQLite
import WorkOrders

/// A SQLite file that one thread works on alone, beside no pool: copies are made into it and looked at in it.
final class RegisterFile {
  /// How the file is opened.
  enum Purpose {
    /// It is not there yet, or empty.
    case filling
    /// It is there, and only read.
    case reading
    /// It is there, and nobody else has it open.
    case carrying
  }

  /// Its only connection; not to be used longer than this object.
  let connection: SQLiteConnection
  private let handle: OpaquePointer

  /// Opens a file.
  ///
  /// - Throws: ``SQLFailure`` when that fails.
  init(path: String, for purpose: Purpose) throws {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, Self.flags(purpose), nil)
    guard let handle else { throw SQLFailure(kind: .memory, detail: "no memory to open \(path)") }
    guard code == SQLITE_OK else {
      defer { sqlite3_close_v2(handle) }
      throw SQLFailure(sqlite: handle, in: "opening \(path)")
    }
    self.handle = handle
    connection = SQLiteConnection(handle: handle)
    try connection.runScript("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000")
    switch purpose {
    // A copy that is not finished is thrown away, and a finished one forced to the disk once.
    case .filling: try connection.runScript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    case .carrying: try connection.runScript("PRAGMA locking_mode = EXCLUSIVE")
    case .reading: break
    }
  }

  private static func flags(_ purpose: Purpose) -> CInt {
    switch purpose {
    case .filling: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    case .carrying: SQLITE_OPEN_READWRITE
    case .reading: SQLITE_OPEN_READONLY
    }
  }

  /// Lends the connection, and keeps the file open until `body` has done with it.
  func use<T>(_ body: (SQLiteConnection) throws -> T) rethrows -> T {
    try withExtendedLifetime(self) { try body(connection) }
  }

  deinit {
    connection.finalizeStatements()
    sqlite3_close_v2(handle)
  }
}

extension SQLiteConnection {
  /// Copies the whole database, as it stands now, page by page into a file that is empty.
  ///
  /// Writers go on meanwhile: what they write is not in the copy. Only within a read.
  ///
  /// - Parameter progress: is told how many pages are copied and how many there are.
  /// - Throws: ``SQLFailure``, of the file or of the database.
  func copy(into file: RegisterFile, progress: (_ done: Int, _ of: Int) -> Void) throws {
    // A read transaction begins with its first read; without one, each step would see another state.
    _ = try exists("SELECT 1 FROM sqlite_schema")
    guard let backup = sqlite3_backup_init(file.connection.handle, "main", handle, "main") else {
      throw SQLFailure(sqlite: file.connection.handle, in: "a copy")
    }
    var code: CInt
    repeat {
      code = sqlite3_backup_step(backup, 1_000)
      let total = Int(sqlite3_backup_pagecount(backup))
      progress(total - Int(sqlite3_backup_remaining(backup)), total)
    } while code == SQLITE_OK
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else { throw SQLFailure(sqlite: file.connection.handle, in: "a copy") }
    // The copy is one file, which whoever looks into it need not be able to write.
    try file.connection.runScript("PRAGMA journal_mode = DELETE")
  }
}
