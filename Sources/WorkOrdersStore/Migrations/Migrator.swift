import WorkOrders

/// Brings a register's schema up to what this program knows.
struct Migrator: Sendable {
  private let migrations: [Migration]

  /// Takes every migration of the program, in order of their numbers.
  init(_ migrations: [Migration]) {
    self.migrations = migrations
  }

  /// The schema this program knows.
  var newest: Int { migrations.last?.id ?? 0 }

  /// Runs what is missing, each step in a transaction of its own; nothing when the register is up to date.
  ///
  /// - Returns: the numbers of the steps that ran.
  /// - Throws: ``/WorkOrders/DomainError`` with code `conflict` when a newer program wrote the register.
  @discardableResult
  func migrate(_ database: any RegisterDatabase, at now: Timestamp) async throws -> [Int] {
    var ran: [Int] = []
    while let step = try await database.write(isLast: true, isolation: .beside, { try self.migrateOnce($0, at: now) }) {
      ran.append(step)
    }
    return ran
  }

  /// Runs the first step that is missing, if one is; daemons that start together take turns.
  private func migrateOnce(_ connection: any SQLConnection, at now: Timestamp) throws -> Int? {
    _ = try connection.holds("migration", waits: true)
    let applied = try Self.applied(on: connection)
    guard applied <= newest else { throw tooNew(applied) }
    guard let migration = migrations.first(where: { $0.id > applied }) else { return nil }
    try Self.run(migration, at: now, on: connection)
    return migration.id
  }

  private static func applied(on connection: any SQLConnection) throws -> Int {
    try connection.runScript(
      connection.dialect.adapted(
        """
        CREATE TABLE IF NOT EXISTS schema_migration (
          id {integer} NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          applied_at {integer} NOT NULL
        ) {strict}
        """))
    return try connection.first("SELECT coalesce(max(id), 0) FROM schema_migration") { try $0.int(0) } ?? 0
  }

  private static func run(_ migration: Migration, at now: Timestamp, on connection: any SQLConnection) throws {
    try connection.runScript(connection.dialect.adapted(migration.sql))
    try connection.execute(
      "INSERT INTO schema_migration (id, name, applied_at) VALUES ($1, $2, $3)",
      [migration.id, migration.name, now])
  }

  private func tooNew(_ applied: Int) -> DomainError {
    DomainError(
      .conflict,
      "The register was written by a newer dispatchd (schema \(applied); this program knows \(newest)).",
      hint: "Install the newer dispatchd or restore a backup.")
  }
}
