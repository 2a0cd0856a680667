import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Group commit", .enabled(if: TestEngine.isSQLite))
struct GroupCommitTests {
  private static let refused = DomainError(.conflict, "Refused.")

  private func withTable<T>(capacity: Int = 10_000, _ body: (SQLiteDatabase) async throws -> T) async throws -> T {
    try await withFileRegister(queueCapacity: capacity) { database in
      try await database.write { try $0.runScript("CREATE TABLE t (a INTEGER NOT NULL UNIQUE) STRICT") }
      return try await body(database)
    }
  }

  private func rows(_ database: SQLiteDatabase) async throws -> [Int] {
    try await database.read { try $0.query("SELECT a FROM t ORDER BY a") { try $0.int(0) } }
  }

  @Test("A verb that fails takes only its own rows with it, wherever it stands in the batch", arguments: 0..<4)
  func isolation(failing: Int) async throws {
    try await withTable { database in
      // given: four verbs queued behind a gate, so that they share one transaction
      let gate = Gate()
      let holder = await gate.occupy(database)
      let callers = (0..<4).map { (index: Int) in
        Task {
          try await database.write { connection in
            try connection.execute("INSERT INTO t VALUES ($1)", [index])
            if index == failing { throw Self.refused }
          }
        }
      }
      // when
      gate.open()
      try await holder.value
      // then
      for (index, caller) in callers.enumerated() {
        let error = await domainError { try await caller.value }
        #expect(error == (index == failing ? Self.refused : nil))
      }
      #expect(try await rows(database) == (0..<4).filter { $0 != failing })
    }
  }

  @Test("A lone verb that fails leaves nothing, and the next one works")
  func loneFailure() async throws {
    try await withTable { database in
      let error = await domainError {
        try await database.write { connection in
          try connection.execute("INSERT INTO t VALUES (1)")
          throw Self.refused
        }
      }
      try await database.write { try $0.execute("INSERT INTO t VALUES (2)") }
      #expect(error == Self.refused)
      #expect(try await rows(database) == [2])
    }
  }

  @Test("What follows the last verb of a transaction finds what its hooks have done")
  func last() async throws {
    try await withTable { database in
      // given: verbs queued behind a gate, which would share one transaction otherwise
      let gate = Gate()
      let holder = await gate.occupy(database)
      let notes = Notes()
      let first = Task {
        try await database.write(isLast: true, canWait: false, isolation: .alone) { connection in
          notes.add("last")
          connection.afterCommit { notes.add("hook") }
        }
      }
      while database.waiting < 1 { await Task.yield() }
      let second = Task { try await database.write { _ in notes.add("next") } }
      while database.waiting < 2 { await Task.yield() }
      // when
      gate.open()
      try await holder.value
      try await first.value
      try await second.value
      // then
      #expect(notes.words == ["last", "hook", "next"])
    }
  }

  @Test("What somebody waits for is committed before what can wait, and by itself")
  func precedence() async throws {
    try await withTable { database in
      // given: messages queued behind a gate, and a call after them
      let gate = Gate()
      let holder = await gate.occupy(database)
      let notes = Notes()
      let verb: @Sendable (String) -> @Sendable (any SQLConnection) throws -> Void = { word in
        { connection in
          notes.add(word)
          connection.afterCommit { notes.add("\(word) kept") }
        }
      }
      let messages = (1...2).map { number in
        Task { try await database.write(isLast: false, canWait: true, isolation: .alone, verb("message \(number)")) }
      }
      while database.waiting < 2 { await Task.yield() }
      let call = Task { try await database.write(verb("call")) }
      while database.waiting < 3 { await Task.yield() }
      // when
      gate.open()
      try await holder.value
      try await call.value
      for message in messages { try await message.value }
      // then
      #expect(notes.words.prefix(2) == ["call", "call kept"])
      #expect(notes.words.count == 6)
    }
  }

  @Test("Numbers are unique and without gaps under concurrent callers, also when some of them fail")
  func numbers() async throws {
    try await withTable { database in
      let numbers = await withTaskGroup(of: OrderNumber?.self) { group in
        for index in 0..<400 {
          group.addTask {
            try? await database.write { connection in  // a refused verb gives no number
              let number = try SerialNumbers.next(OrderNumber.self, year: 2026, on: connection)
              if index % 7 == 0 { throw Self.refused }
              return number
            }
          }
        }
        return await group.reduce(into: [OrderNumber]()) { all, number in number.map { all.append($0) } }
      }
      #expect(numbers.count == 342)
      #expect(numbers.map(\.serial).sorted() == Array(1...342))
    }
  }

  @Test("A caller that is cancelled is answered, and its verb is carried out")
  func cancellation() async throws {
    try await withTable { database in
      let gate = Gate()
      let holder = await gate.occupy(database)
      let caller = Task { try await database.write { try $0.execute("INSERT INTO t VALUES (1)") } }
      caller.cancel()
      gate.open()
      try await holder.value
      #expect(try await caller.value == 1)
      #expect(try await rows(database) == [1])
    }
  }

  @Test("Hooks run after the commit, in order, before the caller goes on, and not for a verb that fails")
  func hooks() async throws {
    try await withTable { database in
      let seen = Notes()
      let gate = Gate()
      let holder = await gate.occupy(database)
      let callers = ["a", "b", "c"].map { word in
        Task {
          try await database.write { connection in
            connection.afterCommit { seen.add(word) }
            connection.afterCommit { seen.add(word + "!") }
            if word == "b" { throw Self.refused }
          }
          #expect(seen.words.contains(word + "!"))
        }
      }
      gate.open()
      try await holder.value
      for caller in callers { _ = await caller.result }
      let words = seen.words
      #expect(words == ["a", "a!", "c", "c!"] || words == ["c", "c!", "a", "a!"])
    }
  }

  @Test("What a caller was told is there for every reader")
  func visibility() async throws {
    try await withTable { database in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for index in 0..<100 {
          group.addTask {
            try await database.write { try $0.execute("INSERT INTO t VALUES ($1)", [index]) }
            return try await database.read { try $0.exists("SELECT 1 FROM t WHERE a = $1", [index]) }
          }
        }
        for try await isThere in group { #expect(isThere) }
      }
    }
  }

  @Test("A full queue refuses at once and loses nothing")
  func bounded() async throws {
    try await withTable(capacity: 1) { database in
      let gate = Gate()
      let holder = await gate.occupy(database)
      let answers = await withTaskGroup(of: ErrorCode?.self) { group in
        for index in 0..<4 {
          group.addTask {
            await domainError { try await database.write { try $0.execute("INSERT INTO t VALUES ($1)", [index]) } }?
              .code
          }
        }
        // when: three of four are refused while the writer is held; the one that waits is answered afterwards
        var answers: [ErrorCode?] = []
        for await answer in group {
          answers.append(answer)
          if answers.count == 3 { gate.open() }
        }
        return answers
      }
      try await holder.value
      #expect(answers == [.tryAgain, .tryAgain, .tryAgain, nil])
      #expect(try await rows(database).count == 1)
    }
  }

  @Test("Closing answers what is queued and refuses what comes later")
  func closing() async throws {
    try await withRegisterFile { path in
      let database = try SQLiteDatabase(path: path)
      try await database.write { try $0.runScript("CREATE TABLE t (a INTEGER NOT NULL) STRICT") }
      let callers = (0..<50).map { (index: Int) in
        Task { try await database.write { try $0.execute("INSERT INTO t VALUES ($1)", [index]) } }
      }
      try await database.close()
      var acknowledged = 0
      for caller in callers {
        let error = await domainError { try await caller.value }
        if error == nil { acknowledged += 1 } else { #expect(error?.code == .tryAgain) }
      }
      let late = await domainError { try await database.write { try $0.execute("INSERT INTO t VALUES (99)") } }
      #expect(late?.code == .tryAgain)
      let again = try SQLiteDatabase(path: path)
      let count = try await again.read { try $0.first("SELECT count(*) FROM t") { try $0.int(0) } }
      try await again.close()
      #expect(count == acknowledged)
    }
  }
}
