import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Migrations")
struct MigratorTests {
  private static let steps = [
    Migration(id: 1, name: "streets", sql: "CREATE TABLE street (id {identity}, name TEXT NOT NULL) {strict}"),
    Migration(id: 2, name: "lengths", sql: "ALTER TABLE street ADD COLUMN length {integer}"),
  ]

  private func withEmptyRegister(_ body: (any RegisterDatabase) async throws -> Void) async throws {
    try await TestEngine.withDatabase(body)
  }

  @Test("An empty register gets every step, once, with the time it was applied")
  func fromEmpty() async throws {
    try await withEmptyRegister { database in
      let migrator = Migrator(Self.steps)
      #expect(try await migrator.migrate(database, at: Timestamp(milliseconds: 5)) == [1, 2])
      #expect(try await migrator.migrate(database, at: Timestamp(milliseconds: 6)) == [])
      let applied = try await database.read { connection in
        try connection.query("SELECT id, name, applied_at FROM schema_migration ORDER BY id") {
          "\(try $0.int(0)) \(try $0.text(1)) \(try $0.int64(2))"
        }
      }
      #expect(applied == ["1 streets 5", "2 lengths 5"])
    }
  }

  @Test("An older register gets only what is missing and keeps its rows")
  func fromOlder() async throws {
    try await withEmptyRegister { database in
      try await Migrator([Self.steps[0]]).migrate(database, at: Timestamp(milliseconds: 5))
      try await database.write { try $0.execute("INSERT INTO street (name) VALUES ('Via Emilia')") }
      #expect(try await Migrator(Self.steps).migrate(database, at: Timestamp(milliseconds: 6)) == [2])
      let name = try await database.read { connection in
        try connection.first("SELECT name FROM street WHERE length IS NULL") { try $0.text(0) }
      }
      #expect(name == "Via Emilia")
    }
  }

  @Test("A register written by a newer program is refused and not touched")
  func newer() async throws {
    try await withEmptyRegister { database in
      try await Migrator(Self.steps).migrate(database, at: Timestamp(milliseconds: 5))
      let error = await domainError {
        try await Migrator([Self.steps[0]]).migrate(database, at: Timestamp(milliseconds: 6))
      }
      #expect(
        error?.description == "The register was written by a newer dispatchd (schema 2; this program knows 1). "
          + "Install the newer dispatchd or restore a backup.")
    }
  }

  @Test("A step that fails leaves nothing of itself, or of those before it")
  func failing() async throws {
    try await withEmptyRegister { database in
      let broken = Migration(
        id: 2, name: "broken", sql: "CREATE TABLE half (id {identity}); CREATE TABLE street (x TEXT);")
      let error = await domainError {
        try await Migrator([Self.steps[0], broken]).migrate(database, at: Timestamp(milliseconds: 5))
      }
      #expect(error?.code == .internal)
      for table in ["half", "street"] {
        #expect(try await database.read { try !$0.exists($0.dialect.table, [table]) })
      }
      let ran = try await Migrator(Self.steps).migrate(database, at: Timestamp(milliseconds: 6))
      #expect(ran == [1, 2])
    }
  }
}
