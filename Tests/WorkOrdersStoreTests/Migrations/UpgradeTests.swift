import Foundation
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Registers of an earlier schema")
struct UpgradeTests {
  /// A step that some later program might have: a table, a column, and rows that are changed.
  private static let next = Migration(
    id: Register.newestSchema + 1, name: "shifts",
    sql: """
      CREATE TABLE shift (id {identity}, name TEXT NOT NULL) {strict};
      ALTER TABLE contact ADD COLUMN shift {integer};
      CREATE INDEX contact_shift ON contact (shift) WHERE shift IS NOT NULL;
      INSERT INTO shift (name) SELECT DISTINCT entered_by FROM contact;
      """)
  private static let later = Migration.all + [next]

  /// Opens a register as a later program would.
  private func openLater(
    _ location: RegisterLocation, _ rule: RegisterUpgrade = .withCopy, steps: [Migration] = later
  ) async throws -> Register {
    try await Register(
      at: location, clock: SteppedClock(SmallCity.start), readPolicy: { _ in SmallCity.policy }, upgrading: rule,
      migrations: steps)
  }

  /// A register of today's schema with two orders, closed.
  private func withEarlier(_ body: (RegisterLocation) async throws -> Void) async throws {
    try await TestEngine.withLocation { location in
      let register = try await Register(
        at: location, clock: SteppedClock(SmallCity.start), readPolicy: { _ in SmallCity.policy })
      let centre = Centre(register: register, clock: SteppedClock(SmallCity.start))
      try await centre.begin(SmallCity.policy, SmallCity.firms)
      for _ in 1...2 { _ = try await centre.open("roads.danger") }
      try await register.seal()
      #expect(register.upgraded == nil)
      try await register.close()
      try await body(location)
    }
  }

  @Test("It is brought up to date with all its rows, and has the schema of a new one")
  func upgraded() async throws {
    try await withEarlier { location in
      let register = try await openLater(location, TestEngine.isSQLite ? .withCopy : .withoutCopy)
      #expect(register.upgraded?.from == Register.newestSchema && register.upgraded?.to == Self.next.id)
      let found = try await register.examine()
      #expect(found.isSound && found.census.schema == Self.next.id && found.census.rows["work_order"] == 2)
      #expect(found.census.rows["shift"] == 1)
      let shape = try await shape(register)
      try await register.close()
      guard TestEngine.isSQLite else { return }
      try await TestEngine.withLocation { fresh in
        let register = try await openLater(fresh)
        #expect(try await self.shape(register) == shape)
        #expect(register.upgraded == nil, "a new register is not upgraded")
        try await register.close()
      }
    }
  }

  private func shape(_ register: Register) async throws -> [String] {
    guard TestEngine.isSQLite else { return [] }
    return try await register.read { try SchemaShape.lines(on: $0.connection) }
  }

  @Test("A file is copied first, and the copy is the register as it was", .enabled(if: TestEngine.isSQLite))
  func copied() async throws {
    try await withEarlier { location in
      let register = try await openLater(location)
      let copy = try #require(register.upgraded?.copy)
      try await register.close()
      #expect(copy.hasSuffix("/register-schema-\(Register.newestSchema)-2026-03-02T080000Z.sqlite"))
      let census = try RegisterCopy(path: copy).census()
      #expect(census.schema == Register.newestSchema && census.rows["work_order"] == 2)
      // It opens with the program it belongs to.
      let earlier = try await openLater(.file(copy), steps: Migration.all)
      #expect(try await earlier.examine().isSound)
      try await earlier.close()
    }
  }

  @Test("Where a step fails, or no copy can be made, the register is as it was")
  func failing() async throws {
    try await withEarlier { location in
      let broken = Migration(id: Self.next.id + 1, name: "broken", sql: "CREATE TABLE contact (x TEXT)")
      let rule: RegisterUpgrade = TestEngine.isSQLite ? .withCopy : .withoutCopy
      let error = await domainError { try await openLater(location, rule, steps: Self.later + [broken]) }
      #expect(error?.code == .internal)
      let register = try await openLater(location, steps: Migration.all)
      let found = try await register.examine()
      #expect(found.isSound && found.census.schema == Register.newestSchema && found.census.rows["shift"] == nil)
      try await register.close()
    }
  }

  @Test("On a server it is refused until it is told to", .enabled(if: !TestEngine.isSQLite))
  func onServer() async throws {
    try await withEarlier { location in
      let error = await domainError { try await openLater(location) }
      #expect(error?.code == .conflict && error?.hint?.contains("--upgrade") == true)
      let register = try await openLater(location, steps: Migration.all)
      #expect(try await register.examine().census.schema == Register.newestSchema)
      try await register.close()
    }
  }

  @Test("A register of a newer program is refused, and not touched")
  func newer() async throws {
    try await withEarlier { location in
      let later = try await openLater(location, .withoutCopy)
      try await later.close()
      let error = await domainError { try await openLater(location, steps: Migration.all) }
      #expect(error?.code == .conflict && error?.message.contains("a newer dispatchd") == true)
      let again = try await openLater(location)
      #expect(again.upgraded == nil)
      try await again.close()
    }
  }
}
