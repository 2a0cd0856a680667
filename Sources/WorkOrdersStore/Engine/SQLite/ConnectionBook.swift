import GRDB
import Synchronization

/// The ``SQLiteConnection`` of each of GRDB's connections, with its prepared statements.
final class ConnectionBook: Sendable {
  // @unchecked: the connection is used only inside GRDB's access to the database it belongs to, which GRDB keeps on
  // one thread at a time.
  private struct Entry: @unchecked Sendable {
    let connection: SQLiteConnection
    let isNew: Bool
  }

  private let entries = Mutex<[UInt: Entry]>([:])

  /// Lends the writer's connection, made ready to watch the log at its first use.
  func withWriter(_ database: Database, _ body: (SQLiteConnection) -> Void) {
    guard let entry = entry(of: database) else { return }
    if entry.isNew { entry.connection.watchLog() }
    body(entry.connection)
  }

  /// Lends a reader's connection.
  func withReader<T>(_ database: Database, _ body: (SQLiteConnection) throws -> T) throws -> T {
    guard let entry = entry(of: database) else {
      throw SQLFailure(kind: .other, detail: "the register is closed")
    }
    return try body(entry.connection)
  }

  private func entry(of database: Database) -> Entry? {
    guard let handle = database.sqliteConnection else { return nil }
    let key = UInt(bitPattern: handle)
    return entries.withLock { entries in
      if let entry = entries[key] { return entry }
      let connection = SQLiteConnection(handle: handle)
      entries[key] = Entry(connection: connection, isNew: false)
      return Entry(connection: connection, isNew: true)
    }
  }

  /// Gives every statement of every connection back; only while nobody uses any.
  func finalizeStatements() {
    entries.withLock { entries in
      for entry in entries.values { entry.connection.finalizeStatements() }
      entries = [:]
    }
  }
}
