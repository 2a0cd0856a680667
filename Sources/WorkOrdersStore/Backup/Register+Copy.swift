import WorkOrders

extension Register {
  /// The newest schema that this program knows.
  public static var newestSchema: Int { Migrator(Migration.all).newest }

  /// Copies the register, as it stands at one moment, into a new file, while it is written to.
  ///
  /// Memory stays flat, and no writer waits. A register on a server is copied row by row into a file like any other. What
  /// is copied halfway when this throws is the caller's to remove.
  ///
  /// - Throws: ``DomainError``: `try-again` when the disk has no room.
  public func copy(
    to path: String, progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async throws {
    try await read { snapshot in
      let file = try RegisterFile(path: path, for: .filling)
      switch snapshot.connection {
      case let connection as SQLiteConnection: try connection.copy(into: file, progress: progress)
      case let connection as PostgreSQLConnection:
        try connection.takeTime()
        try file.use { copy in
          try copy.beginFilling()
          _ = try RegisterRows.carry(from: connection, to: copy, at: snapshot.now, progress: progress)
          try copy.commit()
        }
      default: throw DomainError(.internal, "This engine's registers cannot be copied.")
      }
    }
  }
}
