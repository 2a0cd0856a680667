import Synchronization
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("A register on a PostgreSQL server", .enabled(if: !TestEngine.isSQLite))
struct PostgreSQLTests {
  private func withTable(_ body: (any RegisterDatabase) async throws -> Void) async throws {
    try await TestEngine.withDatabase { database in
      try await database.write { try $0.runScript("CREATE TABLE t (a BIGINT PRIMARY KEY, b TEXT)") }
      try await body(database)
    }
  }

  private func rows(_ database: any RegisterDatabase) async throws -> [Int] {
    try await database.read { try $0.query("SELECT a FROM t ORDER BY a") { try $0.int(0) } }
  }

  @Test("A verb whose server went away before the commit is written again, once")
  func lostConnection() async throws {
    try await withTable { database in
      let attempts = Mutex(0)
      try await database.write { connection in
        let attempt = attempts.withLock { count in
          count += 1
          return count
        }
        try connection.execute("INSERT INTO t VALUES (1, 'x')")
        // The server ends this very connection, as it does when it stops.
        if attempt == 1 { _ = try connection.exists("SELECT pg_terminate_backend(pg_backend_pid())") }
      }
      let found = try await rows(database)
      #expect(found == [1])
      #expect(attempts.withLock { $0 } == 2)
    }
  }

  @Test(
    "What another daemon has just made is told from a fault",
    arguments: [
      "SEQUENCE pg_temp.made", "SCHEMA made", "TABLE pg_temp.made (a BIGINT)", "TYPE pg_temp.made AS ENUM ('x')",
    ])
  func madeMeanwhile(thing: String) async throws {
    try await TestEngine.withLocation { location in
      let server = try #require(location.server)
      let connection = try PostgreSQLConnection(server, series: NumberSeries(server))
      try connection.runScript("BEGIN; CREATE \(thing)")
      let failure = #expect(throws: SQLFailure.self) { try connection.runScript("CREATE \(thing)") }
      #expect(failure?.kind == .duplicate)
      connection.rollback()
    }
  }

  @Test("Verbs that contradict each other are written one after the other")
  func contention() async throws {
    try await withTable { database in
      try await database.write { try $0.execute("INSERT INTO t VALUES (0, '')") }
      _ = try await concurrently { _ in
        try await database.write { connection in
          // Reads what the others change: as if each were alone.
          let largest = try connection.first("SELECT max(a) FROM t") { try $0.int(0) } ?? 0
          try connection.execute("INSERT INTO t VALUES ($1, '')", [largest + 1])
        }
      }
      let found = try await rows(database)
      #expect(found == Array(0...64))
    }
  }

  @Test("A verb whose unique value somebody took between its look and its insertion looks again")
  func takenMeanwhile() async throws {
    try await TestEngine.withLocation { location in
      let server = try #require(location.server)
      let database = try PostgreSQLDatabase(server)
      try await database.write { try $0.runScript("CREATE TABLE t (a BIGINT PRIMARY KEY, b TEXT)") }
      let found = try await database.write { connection in
        let answer = try connection.first("SELECT b FROM t WHERE a = 1") { try $0.text(0) }
        if let answer { return answer }
        // Another commits, as the last statement does of a daemon that was killed after it had sent it.
        let rival = try PostgreSQLConnection(server, series: NumberSeries(server))
        try rival.runScript("INSERT INTO t VALUES (1, 'first')")
        try connection.execute("INSERT INTO t VALUES (1, 'second')")
        return "second"
      }
      try await database.close()
      #expect(found == "first")
    }
  }

  @Test("A unique value that is taken by the verb itself is a fault, said after a few attempts")
  func takenByItself() async throws {
    try await withTable { database in
      let attempts = Mutex(0)
      let error = await domainError {
        try await database.write { connection in
          attempts.withLock { $0 += 1 }
          for _ in 0..<2 { try connection.execute("INSERT INTO t VALUES (1, '')") }
        }
      }
      #expect(error?.code == .internal)
      #expect(attempts.withLock { $0 } == 4)
    }
  }

  @Test("Those that keep meeting each other stand in line, and none is sent away")
  func line() async throws {
    try await TestEngine.withLocation { location in
      let server = try #require(location.server)
      let patience = PostgreSQLPatience(contended: 20, beforeTurn: 2)
      let database = try PostgreSQLDatabase(server, writerCount: 16, patience: patience)
      try await database.write { connection in
        try connection.runScript("CREATE TABLE t (a BIGINT); INSERT INTO t VALUES (0)")
      }
      _ = try await concurrently { _ in try await database.write { try $0.execute("UPDATE t SET a = a + 1") } }
      let sum = try await database.read { try $0.first("SELECT a FROM t") { try $0.int(0) } }
      try await database.close()
      #expect(sum == 64)
    }
  }

  @Test("A verb that goes on after a statement failed is not taken for written")
  func swallowedFailure() async throws {
    try await withTable { database in
      let error = await domainError {
        try await database.write { connection in
          try connection.execute("INSERT INTO t VALUES (1, '')")
          do { try connection.execute("INSERT INTO t VALUES (1, '')") } catch {}  // what no verb should do
        }
      }
      let found = try await rows(database)
      #expect(error?.code == .internal)
      #expect(found == [])
    }
  }

  @Test("A value that was absent when its statement was prepared may be there the next time")
  func types() async throws {
    try await withTable { database in
      try await database.write { connection in
        for (number, text) in [(1, nil), (2, "two"), (3, nil)] as [(Int, String?)] {
          try connection.execute("INSERT INTO t VALUES ($1, $2)", [number, text])
        }
      }
      let texts = try await database.read { try $0.query("SELECT b FROM t ORDER BY a") { try $0.optionalText(0) } }
      #expect(texts == [nil, "two", nil])
    }
  }

  @Test("A text that PostgreSQL cannot hold is refused with a sentence")
  func zeroByte() async throws {
    try await withTable { database in
      let error = await domainError {
        try await database.write { try $0.execute("INSERT INTO t VALUES (1, $1)", ["a\0b"]) }
      }
      #expect(error?.code == .invalid)
    }
  }

  @Test(
    "A server that cannot be used is named in a sentence",
    arguments: [
      ("postgresql:///centre?host=/no/such/folder", "/no/such/folder"),
      ("postgresql://127.0.0.1:1/centre?connect_timeout=2", "127.0.0.1"),
      ("postgresql:///centre?port=99999", "99999"),
    ])
  func unreachable(url: String, named: String) async throws {
    let error = await domainError { try PostgreSQLDatabase(try ServerLocation(url)) }
    #expect(error?.code == .tryAgain)
    #expect(error?.message.contains(named) == true, "\(String(describing: error))")
  }

  @Test("A connection waits as we say, unless its string says otherwise")
  func patience() async throws {
    try await TestEngine.withLocation { location in
      guard case .server(let server) = location else { throw SQLFailure(kind: .other, detail: "no server") }
      let usual = try PostgreSQLConnection(server, series: NumberSeries(server)).options
      for (name, value) in ServerLocation.patience { #expect(usual[name] == value) }
      let other = try ServerLocation(server.connectionString + "&connect_timeout=3&tcp_user_timeout=0")
      let told = try PostgreSQLConnection(other, series: NumberSeries(other)).options
      #expect(told["connect_timeout"] == "3" && told["tcp_user_timeout"] == "0" && told["keepalives_idle"] == "30")
    }
  }

  @Test("Registers of two cities live in two schemas of one server")
  func schemas() async throws {
    try await withTable { one in
      try await withTable { other in
        try await one.write { try $0.execute("INSERT INTO t VALUES (1, '')") }
        #expect(try await rows(one) == [1])
        #expect(try await rows(other) == [])
      }
    }
  }
}

@Suite("Which servers are known")
struct ServerVersionTests {
  // Servers that old are not packaged any more: what is told of their version is what is tested.
  @Test(
    "A server that is too old is refused with its version",
    arguments: [(149_999, "14.9999"), (140_011, "14.11"), (90_624, "9.6.24"), (0, "0.0.0")])
  func old(version: Int, shown: String) throws {
    let error = try #require(throws: DomainError.self) { try PostgreSQLDatabase.checkVersion(version) }
    #expect(error.code == .conflict && error.message.contains("is of version \(shown): version 15 or later"))
  }

  @Test("The oldest that we know and those after it are taken", arguments: [150_000, 150_018, 170_002])
  func known(version: Int) throws { try PostgreSQLDatabase.checkVersion(version) }
}

@Suite("Where a register is kept")
struct RegisterLocationTests {
  @Test("The schema is taken out of the connection string, which libpq does not know")
  func schema() throws {
    let cases = [
      ("postgresql://a/b?schema=reggio_emilia", "postgresql://a/b", "reggio_emilia"),
      ("postgresql://a/b?sslmode=require&schema=x&port=5", "postgresql://a/b?sslmode=require&port=5", "x"),
      ("postgres:///b?host=/tmp", "postgres:///b?host=/tmp", nil),
    ]
    for (url, connectionString, schema) in cases {
      let location = try ServerLocation(url)
      #expect(location.connectionString == connectionString)
      #expect(location.schema == schema)
      #expect(try RegisterLocation(url) == .server(location))
    }
    #expect(try RegisterLocation("sqlite:/var/lib/x.sqlite") == .file("/var/lib/x.sqlite"))
  }

  @Test("What is no place for a register is refused", arguments: ["mysql://a/b", "sqlite:", "/var/lib/x", ""])
  func unknown(url: String) {
    let error = #expect(throws: DomainError.self) { try RegisterLocation(url) }
    #expect(error?.code == .invalid)
    #expect(error?.field == "database")
  }

  @Test("A schema whose name could be more than a name is refused", arguments: ["", "a b", "x;DROP TABLE y", "Città"])
  func plain(name: String) {
    let error = #expect(throws: DomainError.self) { try ServerLocation("postgresql://a/b?schema=\(name)") }
    #expect(error?.code == .invalid)
  }
}
