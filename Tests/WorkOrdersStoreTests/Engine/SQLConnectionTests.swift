import Foundation
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Statements and values")
struct SQLConnectionTests {
  @Test("Every kind of value comes back as it was written")
  func values() async throws {
    try await withRegister { database in
      try await database.write { connection in
        try connection.runScript(
          connection.dialect.adapted(
            "CREATE TABLE t (a {integer}, b TEXT, c {real}, d {blob}, e TEXT, f {integer}, g TEXT) {strict}"))
        let order = OrderNumber(year: 2026, serial: 12)
        let date = CivilDate(year: 2026, month: 11, day: 24)
        let nothing: String? = nil
        // A PostgreSQL server has no zero byte in a text.
        let words = TestEngine.isSQLite ? "però\0ù" : "però 'ù' \\ \u{1F600}"
        try connection.execute(
          "INSERT INTO t VALUES ($1, $2, $3, $4, $5, $6, $7)",
          [Timestamp(milliseconds: -7), words, 0.5, [UInt8]([0, 255]), order, true, date])
        try connection.execute("INSERT INTO t (b, e) VALUES ($1, $2)", ["", nothing])
        let found = try connection.first("SELECT a, b, c, d, e, f, g FROM t WHERE a IS NOT NULL") { row throws in
          #expect(try row.timestamp(0) == Timestamp(milliseconds: -7))
          #expect(try row.text(1) == words)
          #expect(try row.real(2) == 0.5)
          #expect(try row.blob(3) == [0, 255])
          #expect(try row.number(4) == order)
          #expect(try row.flag(5))
          #expect(try row.date(6) == date)
          return true
        }
        #expect(found == true)
        let empty = try connection.first("SELECT b, e FROM t WHERE a IS NULL") {
          (try $0.text(0), try $0.optionalText(1))
        }
        #expect(empty?.0 == "")
        #expect(empty?.1 == nil)
      }
    }
  }

  @Test("Parameters are numbered, may repeat and may stand in any order")
  func parameters() async throws {
    try await withRegister { database in
      let text = try await database.read { connection in
        try connection.first("SELECT $2 || $1 || $2", ["a", "b"]) { try $0.text(0) }
      }
      #expect(text == "bab")
    }
  }

  @Test("Too few or too many arguments are refused", arguments: [[], ["a"], ["a", "b", "c"]])
  func argumentCount(arguments: [String]) async throws {
    try await withRegister { database in
      let error = await domainError {
        try await database.read { try $0.exists("SELECT $1 || $2", arguments) }
      }
      #expect(error?.code == .internal)
    }
  }

  @Test(
    "Parameters that libpq would not understand are refused", .enabled(if: TestEngine.isSQLite),
    arguments: ["SELECT ?", "SELECT :name"])
  func foreignParameters(text: String) async throws {
    try await withRegister { database in
      let error = await domainError { try await database.read { try $0.exists(SQL(composed: text), ["a"]) } }
      #expect(error?.message.contains("parameters other than $1") == true)
    }
  }

  @Test("A cell that does not hold what is asked for is a damaged register, not a trap")
  func wrongCell() async throws {
    try await withRegister { database in
      let wrong: [@Sendable (SQLRow) throws -> Void] = [
        { _ = try $0.int(1) }, { _ = try $0.text(0) }, { _ = try $0.text(9) }, { _ = try $0.flag(0) },
        { _ = try $0.date(1) }, { _ = try $0.number(1) as OrderNumber }, { _ = try $0.choice(1) as Role },
      ]
      for read in wrong {
        let error = await domainError { try await database.read { try $0.first("SELECT 7, 'no'", [], read) } }
        #expect(error?.code == .internal)
      }
    }
  }

  @Test("The same statement may run inside itself")
  func reentrancy() async throws {
    try await withRegister { database in
      let pairs = try await database.read { connection in
        let numbers: SQL = "SELECT value FROM (SELECT 1 AS value UNION SELECT 2) AS pair ORDER BY value"
        return try connection.query(numbers) { outer in
          let outside = try outer.int(0)
          return try connection.query(numbers) { outside * 10 + (try $0.int(0)) }
        }
      }
      #expect(pairs == [[11, 12], [21, 22]])
    }
  }

  @Test("A duplicate is told from other failures only where a verb asks")
  func duplicates() async throws {
    try await withRegister { database in
      try await database.write {
        try $0.runScript($0.dialect.adapted("CREATE TABLE t (a TEXT NOT NULL UNIQUE) {strict}"))
      }
      try await database.write { try $0.execute("INSERT INTO t VALUES ('x')") }
      let taken = DomainError(.conflict, "Taken.")
      let asked = await domainError {
        try await database.write { connection in
          try connection.unique(orElse: taken) { try connection.execute("INSERT INTO t VALUES ('x')") }
        }
      }
      let unasked = await domainError { try await database.write { try $0.execute("INSERT INTO t VALUES ('x')") } }
      let other = await domainError {
        try await database.write { connection in
          try connection.unique(orElse: taken) { try connection.execute("INSERT INTO t VALUES (NULL)") }
        }
      }
      #expect(asked == taken)
      #expect(unasked?.code == .internal)
      #expect(other?.code == .internal)
    }
  }

  @Test("A write that answers rows is carried out even if only the first row is read")
  func returning() async throws {
    try await withRegister { database in
      let count = try await database.write { connection in
        try connection.runScript(connection.dialect.adapted("CREATE TABLE t (a {integer}) {strict}"))
        let first = try connection.first("INSERT INTO t VALUES (1), (2), (3) RETURNING a") { try $0.int(0) }
        #expect(first == 1)
        return try connection.first("SELECT count(*) FROM t") { try $0.int(0) }
      }
      #expect(count == 3)
    }
  }

  @Test("Acknowledged writes are on the disk, and foreign keys hold", .enabled(if: TestEngine.isSQLite))
  func durability() async throws {
    try await withRegister { database in
      let settings = try await database.write { connection in
        try ["PRAGMA synchronous", "PRAGMA foreign_keys", "PRAGMA wal_autocheckpoint"].map {
          try connection.first(SQL(composed: $0)) { try $0.int(0) }
        }
      }
      #expect(settings == [2, 1, 0])
    }
  }

  @Test("A reader cannot write")
  func readOnly() async throws {
    try await withRegister { database in
      let error = await domainError { try await database.read { try $0.execute("DELETE FROM journal_event") } }
      #expect(error?.code == .tryAgain)
    }
  }

  @Test("A file that is no register is refused with a sentence")
  func foreignFile() async throws {
    try await withRegisterFile { path in
      try String(repeating: "This is not a register. ", count: 100).write(
        toFile: path, atomically: true, encoding: .utf8)
      let error = await domainError { try SQLiteDatabase(path: path) }
      #expect(error?.code == .internal)
      let missing = await domainError { try SQLiteDatabase(path: path + "/no/such/directory") }
      #expect(missing?.code == .tryAgain)
    }
  }
}
