import Foundation
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Moving a register between engines")
struct RegisterMoveTests {
  private static let read: @Sendable (PolicySource) throws -> Policy = { source in
    var policy = SmallCity.policy
    policy.version = source.version
    return policy
  }

  private func open(_ location: RegisterLocation) async throws -> Centre {
    let clock = SteppedClock(SmallCity.start + .seconds(60))
    return Centre(register: try await Register(at: location, clock: clock, readPolicy: Self.read), clock: clock)
  }

  private func move(_ source: RegisterLocation, _ target: RegisterLocation) throws -> RegisterExamination {
    try RegisterMove(from: source, to: target, clock: SteppedClock(SmallCity.start), readPolicy: Self.read).run()
  }

  /// A register with people's words of every kind, orders on their way and some sealed blocks, closed.
  private func fill(_ location: RegisterLocation) async throws {
    let centre = try await open(location)
    try await centre.begin(SmallCity.policy, SmallCity.firms)
    for text in ["A hole", "Tab\tand\nlines\r\n\\N \\. \"quoted\"", "Perché no? 🌳", "", "\\"] {
      try await centre.log(
        .report("roads.pothole") {
          $0.description = text.isEmpty ? "-" : text
          $0.coordinate = Coordinate(latitude: 44.601_234_567_89, longitude: 10.600_1)
        })
    }
    try await centre.register.seal()
    _ = try await centre.closed()
    try await centre.log(.report("green.bench"))
    try await freeze(centre)
    try await centre.register.close()
  }

  private func freeze(_ centre: Centre) async throws {
    let period = try #require(ReportingPeriod(label: "2025-Q4"))
    let act = StatisticsAct(
      period: period, version: 1, state: .frozen, journalPosition: 1, head: "0", sha256: "1", madeAt: SmallCity.start,
      madeBy: "dora", issuedAt: nil, issuedBy: nil, reason: nil)
    try await centre.perform(by: .dora) { try $0.freeze(act, document: Array("<a/>\n".utf8), in: $1) }
  }

  private func found(_ words: String, _ centre: Centre) async throws -> [RequestNumber] {
    try await centre.register.read { snapshot in
      try snapshot.search(RequestSearch(try SearchText(typed: words))).found.map(\.request.number)
    }
  }

  @Test("There and back again it is the same register, and no number is given twice")
  func thereAndBack() async throws {
    try await withRegisterFile { path in
      try await TestEngine.withLocation { other in
        let (first, last) = (RegisterLocation.file(path), RegisterLocation.file(path + ".back"))
        try await fill(first)
        // when: it goes to the engine of this run, lives on there, and comes back
        let moved = try move(first, other)
        #expect(moved.isSound && moved.census.rows["work_order"] == 7)
        let centre = try await open(other)
        let numbers = try await centre.register.read { try $0.orders(OrderFilter()).map(\.number) }
        let next = try await centre.open("roads.danger")
        #expect(!numbers.contains(next.number))
        #expect(numbers.allSatisfy { $0.key < next.number.key })
        try await centre.register.seal()
        let found = try await found("hole", centre)
        #expect(found.count == 4)
        let before = try await centre.register.examine()
        #expect(before.isSound)
        try await centre.register.close()

        let back = try move(other, last)
        #expect(back.census == before.census)
        let again = try await open(last)
        #expect(try await self.found("hole", again) == found)
        let after = try await again.open("roads.danger")
        #expect(after.number.key > next.number.key)
        #expect(try await again.register.examine().isSound)
        #expect(try await again.register.read { try Invariants.broken(on: $0.connection) } == [])
        try await again.register.close()
      }
    }
  }

  @Test("Every row comes over as it was, cell by cell")
  func everyCell() async throws {
    try await withRegisterFile { path in
      try await TestEngine.withLocation { other in
        try await fill(.file(path))
        _ = try move(.file(path), other)
        let (old, new) = (try await open(.file(path)), try await open(other))
        for table in try RegisterTable.all(Migration.all) {
          let rows = { @Sendable (snapshot: RegisterSnapshot) in
            try snapshot.connection.query(table.rows) { row in table.columns.indices.map { row.value($0) } }
          }
          #expect(try await old.register.read(rows) == new.register.read(rows), "\(table.name)")
        }
        try await old.register.close()
        try await new.register.close()
      }
    }
  }

  @Test("A target that holds anything is refused, and says whose it is; the source is as it was")
  func taken() async throws {
    try await withRegisterFile { path in
      try await TestEngine.withLocation { other in
        try await fill(.file(path))
        _ = try move(.file(path), other)
        let error = await domainError { try move(.file(path), other) }
        #expect(error?.code == .conflict && error?.message.contains("the register of Prova") == true, "\(error as Any)")
        let same = await domainError { try move(other, other) }
        #expect(same?.code == .conflict)
        let centre = try await open(.file(path))
        #expect(try await centre.register.examine().isSound)
        try await centre.register.close()
      }
    }
  }

  @Test("While a daemon has it open it is not moved")
  func inUse() async throws {
    try await TestEngine.withLocation { location in
      try await fill(location)
      try await withRegisterFile { path in
        let centre = try await open(location)
        let error = await domainError { try move(location, .file(path)) }
        #expect(error?.code == .conflict && error?.message.contains("A daemon has the register") == true)
        #expect(
          !FileManager.default.fileExists(atPath: path) && !FileManager.default.fileExists(atPath: path + ".part"))
        try await centre.register.close()
        #expect(try move(location, .file(path)).isSound)
      }
    }
  }

  @Test("A source that was tampered with is not moved, and nothing of it is left in the target")
  func tampered() async throws {
    try await TestEngine.withLocation { location in
      try await fill(location)
      let centre = try await open(location)
      _ = try await centre.register.write {
        try $0.connection.execute("UPDATE journal_event SET actor = 'x' WHERE position = 3")
      }
      try await centre.register.close()
      try await withRegisterFile { path in
        let error = await domainError { try move(location, .file(path)) }
        #expect(error?.code == .invalid && error?.message.contains("is not whole") == true)
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let left = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(left == [])
      }
    }
  }

  @Test(
    "A move that fails leaves no schema that it made, and one that was there stays", .enabled(if: !TestEngine.isSQLite))
  func schemaLeft() async throws {
    try await withRegisterFile { path in
      try await fill(.file(path))
      let centre = try await open(.file(path))
      _ = try await centre.register.write {
        try $0.connection.execute("UPDATE journal_event SET actor = 'x' WHERE position = 3")
      }
      try await centre.register.close()
      try await TestEngine.withLocation { other in
        guard case .server(let server) = other else { throw SQLFailure(kind: .other, detail: "no server") }
        for wasThere in [false, true] {
          if wasThere { _ = try PostgreSQLDatabase.connect(server, NumberSeries(server), makesSchema: true) }
          let error = await domainError { try move(.file(path), other) }
          #expect(error?.code == .invalid && error?.message.contains("is not whole") == true, "\(error as Any)")
          let connection = try PostgreSQLDatabase.connect(server, NumberSeries(server), makesSchema: false)
          let isThere = try connection.exists("SELECT 1 FROM pg_namespace WHERE nspname = $1", [server.schema])
          #expect(isThere == wasThere)
        }
      }
    }
  }

  @Test("Where there is no register, or no register at all, it is a sentence")
  func nothing() async throws {
    try await withRegisterFile { path in
      try await TestEngine.withLocation { other in
        let gone = await domainError { try move(.file(path), other) }
        #expect(gone?.code == .notFound)
        let text = "no database at all, but long enough to look like one to whoever does not look twice"
        try Data(String(repeating: text, count: 9).utf8).write(to: URL(filePath: path))
        let nonsense = await domainError { try move(.file(path), .file(path + ".new")) }
        #expect(nonsense?.code == .invalid)
        let nothing = await domainError { try move(other, .file(path + ".new")) }
        #expect(nothing?.code == .notFound)
        try FileManager.default.removeItem(atPath: path)
        try await fill(.file(path))
        let nowhere = await domainError { try move(.file(path), .file("/nowhere/register.sqlite")) }
        #expect(nowhere?.code == .invalid && nowhere?.message.contains("/nowhere") == true)
      }
    }
  }

  @Test(
    "A server that is not there, or does not let us in, is said with what it said", .enabled(if: !TestEngine.isSQLite),
    arguments: [
      ("host=/nowhere", "/nowhere"), ("dbname=no_such_database", "no_such_database"),
      ("user=nobody_known", "nobody_known"),
    ])
  func badConnection(parameter: String, word: String) async throws {
    let server = try #require(ProcessInfo.processInfo.environment["REGISTER_SERVER"])
    try await withRegisterFile { path in
      try await fill(.file(path))
      let error = await domainError { try move(.file(path), try RegisterLocation("\(server)&\(parameter)")) }
      #expect(error?.code == .tryAgain && error?.message.contains(word) == true, "\(error as Any)")
    }
  }

  @Test("A connection string that cannot be read is refused")
  func unreadable() {
    for text in ["postgresql://a:b:c:d/x", "postgresql://h/d?no_such_option=1", "sqlite:", "mysql:x"] {
      let error = #expect(throws: DomainError.self) { try RegisterLocation(text) }
      #expect(error?.code == .invalid, "\(text)")
    }
  }
}
