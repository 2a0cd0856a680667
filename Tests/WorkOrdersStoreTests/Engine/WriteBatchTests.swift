import GRDB
import Testing
import WorkOrders

@testable import WorkOrdersStore

/// Batches are made by hand here, so that it is certain which verbs share a transaction.
@Suite("What SQLite rolls back whole", .enabled(if: TestEngine.isSQLite))
struct WriteBatchTests {
  /// Writes the verbs in one batch; answers, for each, `nil` or the code of its error, in the order of the answers.
  private func write(
    _ verbs: [@Sendable (any SQLConnection) throws -> Void], setUp: String
  ) async throws -> (answers: [String], rows: [Int]) {
    try await withRegisterFile { path in
      let queue = try DatabaseQueue(path: path)
      let answers = Notes()
      let rows = try await queue.writeWithoutTransaction { database in
        guard let handle = database.sqliteConnection else { return [Int]() }
        let connection = SQLiteConnection(handle: handle)
        defer { connection.finalizeStatements() }
        try connection.runScript("CREATE TABLE t (a INTEGER NOT NULL, b BLOB); " + setUp)
        var waiting = verbs.enumerated().map { index, verb in
          QueuedVerb(
            run: { connection in
              try verb(connection)
              return { answers.add("\(index) done") }
            },
            fail: { error in
              let code = (error as? DomainError)?.code.rawValue ?? "?"
              answers.add("\(index) \(code)")
            })
        }
        while !waiting.isEmpty {
          WriteBatch.write(to: connection) { _ in waiting.isEmpty ? nil : waiting.removeFirst() }
        }
        return try connection.query("SELECT a FROM t ORDER BY a") { try $0.int(0) }
      }
      try queue.close()
      return (answers.words, rows)
    }
  }

  private static func insert(_ number: Int, bytes: Int = 10) -> @Sendable (any SQLConnection) throws -> Void {
    { try $0.execute("INSERT INTO t VALUES ($1, zeroblob($2))", [number, bytes]) }
  }

  @Test("A verb that fills the disk is told so, and its neighbours are written")
  func full() async throws {
    let result = try await write(
      [Self.insert(1), Self.insert(2, bytes: 10_000_000), Self.insert(3)], setUp: "PRAGMA max_page_count = 100")
    #expect(result.rows == [1, 3])
    #expect(result.answers.sorted() == ["0 done", "1 try-again", "2 done"])
  }

  @Test("On a disk that is full nobody is told that anything was written")
  func fullForAll() async throws {
    let verbs = (1...3).map { Self.insert($0, bytes: 1_000_000) }
    let result = try await write(verbs, setUp: "PRAGMA max_page_count = 50")
    #expect(result.rows == [])
    #expect(result.answers == ["0 try-again", "1 try-again", "2 try-again"])
  }

  @Test("A verb that ignores the rollback writes nothing outside a transaction")
  func swallowed() async throws {
    let careless: @Sendable (any SQLConnection) throws -> Void = { connection in
      try? Self.insert(2, bytes: 10_000_000)(connection)  // the carelessness that is tested
      try Self.insert(4)(connection)
    }
    let result = try await write([Self.insert(1), careless, Self.insert(3)], setUp: "PRAGMA max_page_count = 100")
    #expect(result.rows == [1, 3])
    #expect(result.answers.sorted() == ["0 done", "1 try-again", "2 done"])
  }

  @Test("A constraint that is checked at the commit fails the verb that broke it, and no other")
  func deferredConstraint() async throws {
    let orphan: @Sendable (any SQLConnection) throws -> Void = { connection in
      try Self.insert(2)(connection)
      try connection.execute("INSERT INTO child VALUES (7)")
    }
    let result = try await write(
      [Self.insert(1), orphan, Self.insert(3)],
      setUp: """
        PRAGMA foreign_keys = ON;
        CREATE TABLE parent (id INTEGER PRIMARY KEY);
        CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
        """)
    #expect(result.rows == [1, 3])
    #expect(result.answers == ["0 done", "1 internal", "2 done"])
  }

  @Test("Answers are given in the order of the verbs")
  func order() async throws {
    let refused: @Sendable (any SQLConnection) throws -> Void = { _ in throw DomainError(.conflict, "No.") }
    let result = try await write([Self.insert(1), refused, Self.insert(3), refused, Self.insert(5)], setUp: "")
    #expect(result.answers == ["0 done", "1 conflict", "2 done", "3 conflict", "4 done"])
    #expect(result.rows == [1, 3, 5])
  }
}
