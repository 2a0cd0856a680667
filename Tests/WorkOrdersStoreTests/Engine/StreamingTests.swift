import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Long answers, brought some rows at a time")
struct StreamingTests {
  /// What a body says when it has seen enough.
  private struct Enough: Error {}

  private func withNumbers(_ count: Int, _ body: (any RegisterDatabase) async throws -> Void) async throws {
    try await TestEngine.withDatabase { database in
      try await database.write { connection in
        try connection.runScript("CREATE TABLE t (a BIGINT PRIMARY KEY, b TEXT)")
        for number in 1...count { try connection.execute("INSERT INTO t VALUES ($1, $2)", [number, "row \(number)"]) }
      }
      try await body(database)
    }
  }

  // A round number of portions, one less and one more; one row.
  @Test("Every row comes once, in its order, however many there are", arguments: [1, 999, 1_000, 1_001, 2_000, 2_500])
  func complete(count: Int) async throws {
    try await withNumbers(count) { database in
      let numbers = try await database.read { connection in
        var numbers: [Int] = []
        try connection.stream("SELECT a FROM t ORDER BY a") { numbers.append(try $0.int(0)) }
        return numbers
      }
      #expect(numbers == Array(1...count))
      let none = try await database.read { connection in
        var rows = 0
        try connection.stream("SELECT a FROM t WHERE a > $1", [count]) { _ in rows += 1 }
        return rows
      }
      #expect(none == 0)
    }
  }

  @Test("Other statements run inside it")
  func statements() async throws {
    try await withNumbers(2_500) { database in
      let sum = try await database.read { connection in
        var sum = 0
        try connection.stream("SELECT a FROM t WHERE a > $1 ORDER BY a", [100]) { row in
          let number = try row.int(0)
          sum += try connection.first("SELECT length(b) FROM t WHERE a = $1", [number]) { try $0.int(0) } ?? 0
        }
        return sum
      }
      #expect(sum == 899 * 7 + 1_501 * 8)
    }
  }

  @Test("One long answer is read inside another")
  func nested() async throws {
    try await withNumbers(2_100) { database in
      let (outer, inner) = try await database.read { connection in
        var (outer, inner) = (0, 0)
        try connection.stream("SELECT a FROM t ORDER BY a") { row in
          outer += try row.int(0)
          guard try row.int(0) % 700 == 0 else { return }
          try connection.stream("SELECT a FROM t ORDER BY a DESC") { inner += try $0.int(0) }
        }
        return (outer, inner)
      }
      #expect(outer == 2_100 * 2_101 / 2 && inner == 3 * outer)
    }
  }

  @Test("Whoever has seen enough leaves the connection fit for the next")
  func enough() async throws {
    try await withNumbers(2_500) { database in
      for last in [1, 1_000, 1_500, 2_500] {
        let count = try await database.read { connection in
          do {
            try connection.stream("SELECT a FROM t ORDER BY a") { if try $0.int(0) == last { throw Enough() } }
          } catch is Enough {}
          return try connection.first("SELECT count(*) FROM t") { try $0.int(0) }
        }
        #expect(count == 2_500)
      }
    }
  }

  @Test("An answer that fails midway is an error, and the connection goes on", .enabled(if: !TestEngine.isSQLite))
  func failing() async throws {
    try await withNumbers(2_500) { database in
      for inside in [false, true] {
        let error = await domainError {
          try await database.read { connection in
            try connection.stream("SELECT 1 / (1500 - a) FROM t ORDER BY a") { _ in
              // It takes in what is on the way.
              if inside { _ = try connection.exists("SELECT 1") }
            }
          }
        }
        #expect(error?.code == .internal)
        let count = try await database.read { try $0.first("SELECT count(*) FROM t") { try $0.int(0) } }
        #expect(count == 2_500)
      }
    }
  }

  @Test("Numbers are read as they were written, the smallest and the largest too")
  func numbers() async throws {
    try await withNumbers(1) { database in
      let numbers: [Int64] = [.min, .min + 1, -10, -1, 0, 1, 9, 10, 1_234_567_890, .max - 1, .max]
      try await database.write { connection in
        try connection.runScript("CREATE TABLE n (a BIGINT PRIMARY KEY)")
        for number in numbers { try connection.execute("INSERT INTO n VALUES ($1)", [number]) }
      }
      let read = try await database.read { try $0.query("SELECT a FROM n ORDER BY a") { try $0.int64(0) } }
      #expect(read == numbers)
      let sums = try await database.read {
        try $0.first("SELECT sum(a), count(*) = 0, count(*) > 0 FROM n WHERE a BETWEEN -10 AND 10") {
          (try $0.int64(0), try $0.flag(1), try $0.flag(2))
        }
      }
      #expect(sums?.0 == 9 && sums?.1 == false && sums?.2 == true)
    }
  }
}
