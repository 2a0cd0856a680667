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

  /// Runs what is missing, all of it in one transaction; nothing when the register is up to date.
  ///
  /// - Parameter prepare: is called with the schema of a register that has one, but an earlier one, before anything is
  ///   changed; when it throws, nothing is.
  /// - Returns: the numbers of the steps that ran.
  /// - Throws: ``/WorkOrders/DomainError`` with code `conflict` when a newer program wrote the register.
  @discardableResult
  func migrate(
    _ database: any RegisterDatabase, at now: Timestamp, before prepare: (_ schema: Int) async throws -> Void = { _ in }
  ) async throws -> [Int] {
    let schema = try await database.write(isLast: true, canWait: false, isolation: .beside) { try self.schema(on: $0) }
    guard schema < newest else { return [] }
    if schema > 0 { try await prepare(schema) }
    return try await database.write(isLast: true, canWait: false, isolation: .beside) {
      try self.migrate(on: $0, at: now)
    }
  }

  /// Runs what is missing in the transaction that is open.
  func migrate(on connection: any SQLConnection, at now: Timestamp) throws -> [Int] {
    let schema = try schema(on: connection)
    let missing = migrations.filter { $0.id > schema }
    for migration in missing { try Self.run(migration, at: now, on: connection) }
    return missing.map(\.id)
  }

  /// The schema a register has; 0 for a new one.
  ///
  /// Who asks is the only one to ask until its transaction ends.
  private func schema(on connection: any SQLConnection) throws -> Int {
    _ = try connection.holds("migration", waits: true)
    try connection.runScript(
      connection.dialect.adapted(
        """
        CREATE TABLE IF NOT EXISTS schema_migration (
          id {integer} NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          applied_at {integer} NOT NULL
        ) {strict}
        """))
    let schema = try connection.first("SELECT coalesce(max(id), 0) FROM schema_migration") { try $0.int(0) } ?? 0
    guard schema <= newest else { throw tooNew(schema) }
    return schema
  }

  private static func run(_ migration: Migration, at now: Timestamp, on connection: any SQLConnection) throws {
    try connection.runScript(connection.dialect.adapted(migration.sql))
    try connection.execute(
      "INSERT INTO schema_migration (id, name, applied_at) VALUES ($1, $2, $3)",
      [migration.id, migration.name, now])
  }

  private func tooNew(_ schema: Int) -> DomainError {
    DomainError(
      .conflict,
      "The register was written by a newer dispatchd (schema \(schema); this program knows \(newest)).",
      hint: "Install the newer dispatchd or restore a backup.")
  }
}
