import WorkOrders

extension Register {
  /// The newest schema that this program knows.
  public static var newestSchema: Int { Migrator(Migration.all).newest }

  /// Copies the register, as it stands at one moment, into a new file, while it is written to.
  ///
  /// Memory stays flat, and no writer waits. What is copied halfway when this throws is the caller's to remove.
  ///
  /// - Throws: ``DomainError``: `try-again` when the disk has no room; `conflict` for a register on a server.
  public func copy(
    to path: String, progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async throws {
    try await read { snapshot in
      guard let connection = snapshot.connection as? SQLiteConnection else { throw Self.onServer }
      try connection.copy(into: try RegisterFile(path: path, for: .filling), progress: progress)
    }
  }

  private static let onServer = DomainError(
    .conflict,
    .init(
      it: "L'archivio sta su un server PostgreSQL: il backup si fa con i suoi strumenti.",
      en: "The register is on a PostgreSQL server: it is backed up with the server's own tools."),
    hint: .init(it: "pg_dump o pg_basebackup, poi la cartella files/.", en: "pg_dump or pg_basebackup, then files/."))
}
