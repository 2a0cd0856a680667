import Foundation
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Kept registers of released schemas and of the present one", .enabled(if: TestEngine.isSQLite))
struct ReleasedSchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures/registers")

  /// The schemas that have a register in the fixtures.
  private static func fixtures() throws -> [Int] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .compactMap { Int($0.dropFirst("schema-".count).dropLast(".sql".count)) }.sorted()
  }

  /// Calls `body` with a file in which the register of a schema lies.
  private func withFixture(_ schema: Int, _ body: (String) async throws -> Void) async throws {
    let dump = try String(contentsOf: Self.folder.appendingPathComponent("schema-\(schema).sql"), encoding: .utf8)
    try await withRegisterFile { path in
      try RegisterFile(path: path, for: .filling).use { try $0.runScript(dump) }
      try await body(path)
    }
  }

  private static let advice: Comment =
    "The schema has changed since its register was kept: run scripts/register-fixture.sh and commit what it writes."

  @Test("Every released schema has a register here, so has the present one, and each is what its name says")
  func fixtures() async throws {
    let known = try Self.fixtures()
    #expect(Set(Migration.released).subtracting(known) == [], "A released schema's register is never removed.")
    #expect(known.last == Register.newestSchema, Self.advice)
    for schema in known {
      try await withFixture(schema) { path in
        let copy = try RegisterCopy(path: path)
        #expect(try copy.integrityFaults() == [])
        let census = try copy.census()
        #expect(census.schema == schema && census.rows["work_order"] ?? 0 > 0)
      }
    }
  }

  @Test("Each, brought up to date, has the schema of a new register, and all of its rows")
  func upgraded() async throws {
    let fresh = try await shape()
    for schema in try Self.fixtures() {
      try await withFixture(schema) { path in
        let before = try RegisterCopy(path: path).census()
        #expect(try await shape(at: path) == fresh, Self.advice)
        let after = try RegisterCopy(path: path).census()
        #expect(after.schema == Register.newestSchema && after.head == before.head)
        #expect(after.rows["journal_event"] == before.rows["journal_event"])
      }
    }
  }

  /// The shape of a register after it was brought up to date; of a new one unless told where one is.
  private func shape(at path: String? = nil) async throws -> [String] {
    guard let path else { return try await withRegisterFile { try await shape(at: $0) } }
    let database = try SQLiteDatabase(path: path)
    try await Migrator(Migration.all).migrate(database, at: Timestamp(milliseconds: 0))
    let lines = try await database.read { try SchemaShape.lines(on: $0) }
    try await database.close()
    return lines
  }
}
