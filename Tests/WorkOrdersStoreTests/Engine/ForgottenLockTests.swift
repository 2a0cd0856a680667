import Synchronization
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Locks that somebody forgot on a server")
struct ForgottenLockTests {
  @Test(
    "A lock that nobody gives back is waited for so long and no longer, and the sentence says where to look",
    .enabled(if: !TestEngine.isSQLite))
  func forgottenLock() async throws {
    try await TestEngine.withLocation { location in
      let server = try #require(location.server)
      let patience = PostgreSQLPatience(contended: 1_000, contention: .seconds(3_600), held: .milliseconds(20))
      let database = try PostgreSQLDatabase(server, patience: patience)
      try await database.write { connection in
        try connection.runScript("CREATE TABLE t (a BIGINT); INSERT INTO t VALUES (0)")
      }
      let rival = try PostgreSQLConnection(server, series: NumberSeries(server))
      try rival.runScript("BEGIN; UPDATE t SET a = 1")
      let attempts = Mutex(0)
      let error = await domainError {
        try await database.write { connection in
          attempts.withLock { $0 += 1 }
          try connection.runScript("SET LOCAL lock_timeout = '15ms'")
          try connection.execute("UPDATE t SET a = 2")
        }
      }
      try rival.runScript("COMMIT")
      try await database.close()
      #expect(error?.code == .tryAgain && error?.message.hasPrefix("Another session") == true)
      #expect(error?.hint?.contains("pg_locks") == true)
      #expect((1...2).contains(attempts.withLock { $0 }))
    }
  }

  @Test(
    "Waiting for a lock of ours leaves a transaction the time that it has taken",
    .enabled(if: !TestEngine.isSQLite))
  func timeTaken() async throws {
    try await TestEngine.withLocation { location in
      let server = try #require(location.server)
      let connection = try PostgreSQLConnection(server, series: NumberSeries(server))
      func time() throws -> String? { try connection.first("SHOW statement_timeout") { try $0.text(0) } }
      #expect(try time() == "1min")
      try connection.beginFilling()
      _ = try connection.holds("migration", waits: true)
      #expect(try time() == "0")
      connection.rollback()
      #expect(try time() == "1min")
      try connection.holdOpen()
      #expect(try time() == "1min")
    }
  }

  @Test("Half a minute is waited, and what ours hold for moments is waited for again and again")
  func patience() {
    let held = SQLFailure(kind: .held, detail: "")
    var impatient = PostgreSQLAttempts(PostgreSQLPatience(held: .zero))
    #expect(impatient.pause(after: held) == nil)
    var usual = PostgreSQLAttempts(PostgreSQLPatience())
    for _ in 1...100 { #expect(usual.pause(after: held) == 0) }
    #expect(PostgreSQLPatience().held == .seconds(30) && held.isPassing)
  }
}
