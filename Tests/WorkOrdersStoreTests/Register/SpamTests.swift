import CSQLite
import Synchronization
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("A mailbox full of spam", .enabled(if: TestEngine.isSQLite))
struct SpamTests {
  @Test("A call is as much work with thousands of messages in quarantine as with a few, and so are their own lists")
  func work() async throws {
    let steps = try await withCentre { centre in
      // So many earlier calls that the ones that are counted add little to what a call is compared with.
      for _ in 0..<20 { _ = try await centre.log(.report("roads.danger")) }
      try await spam(from: 0, to: 60, centre)
      let few = try await work(centre)
      try await spam(from: 60, to: 3_000, centre)
      return (few: few, many: try await work(centre))
    }
    for (name, few) in steps.few {
      let many = try #require(steps.many[name])
      // Trees grow by a level; what is gone through row by row would be fifty times as much.
      #expect(Double(many) <= 1.5 * Double(few), "\(name): \(few) steps with 60, \(many) with 3,000")
    }
  }

  @Test("The quarantine is read page by page by its index, each message once")
  func pages() async throws {
    try await withCentre { centre in
      try await spam(from: 0, to: 230, centre)
      var (seen, place): ([String], TimedPlace?) = ([], nil)
      while true {
        let page = try await centre.register.read { [place] in try $0.quarantine(after: place, limit: 50) }
        seen += page.map(\.mail.sha256)
        place = page.last.map { TimedPlace(time: $0.receivedAt, key: $0.mail.sha256) }
        if page.count < 50 { break }
      }
      #expect(seen.count == 230 && Set(seen).count == 230)
      let plans = try await centre.plans { _ = try $0.quarantine(limit: 50) }
      #expect(plans.contains { $0.contains("quarantined_mail_received") }, "\(plans)")
      #expect(!plans.contains { $0.contains("TEMP B-TREE") }, "\(plans)")
    }
  }

  private func spam(from first: Int, to end: Int, _ centre: Centre) async throws {
    try await centre.register.write { transaction in
      let context = try transaction.context(by: .system)
      for number in first..<end {
        let mail = QuarantinedMail(
          sha256: "\(number)", reason: "Spam", size: 1_000, sender: "\(number)@spam.example", subject: "Vincita")
        try transaction.quarantine(mail, in: context)
        try transaction.received("\(number)@spam.example", content: "\(number)")
      }
    }
    centre.clock.advance(.seconds(1))
  }

  /// The steps that the database goes for what people do all day.
  private func work(_ centre: Centre) async throws -> [String: Int] {
    try await centre.register.write { transaction in
      let counter = try #require(StepCounter(transaction.connection))
      var steps: [String: Int] = [:]
      func count(_ name: String, _ body: () throws -> Void) throws {
        // Once before: what is read for the first time is prepared then.
        try body()
        let before = counter.steps
        try body()
        steps[name] = counter.steps - before
      }
      let context = try transaction.context(by: .ada)
      try count("a call") { _ = try transaction.log(.report("roads.danger"), in: context) }
      try count("the board") { _ = try (transaction.snapshot.alarms(), transaction.snapshot.unfinishedCounts()) }
      try count("a page of the quarantine") { _ = try transaction.snapshot.quarantine(limit: 50) }
      try count("whether a file is named") { _ = try transaction.snapshot.names(file: "nothing") }
      try count("whether a message is known") { _ = try transaction.snapshot.knownMail("nothing") }
      try count("what is due of the quarantine") {
        _ = try RetentionSweep(
          RetentionRule(subject: .attachments, months: 1), transaction.snapshot
        ).dueByAge()
      }
      return steps
    }
  }
}

/// Counts the steps that SQLite's machine makes.
private final class StepCounter {
  private let handle: OpaquePointer
  private let count = UnsafeMutablePointer<Int>.allocate(capacity: 1)

  /// Begins; `nil` for another engine.
  init?(_ connection: any SQLConnection) {
    guard let handle = (connection as? SQLiteConnection)?.handle else { return nil }
    self.handle = handle
    count.initialize(to: 0)
    sqlite3_progress_handler(
      handle, 1,
      { count in
        count?.assumingMemoryBound(to: Int.self).pointee += 1
        return 0
      }, count)
  }

  deinit {
    sqlite3_progress_handler(handle, 0, nil, nil)
    count.deallocate()
  }

  var steps: Int { count.pointee }
}
