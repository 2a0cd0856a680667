import DispatchAPI
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Figures drafted by the calendar")
struct StatisticsAgendaTests {
  private func addManager(_ centre: TestCentre) async throws {
    try await centre.centre.register.write { transaction in
      var marta = UserAccount(name: UserName(rawValue: "marta"), role: .manager)
      marta.email = "marta@city.example"
      try transaction.add(marta, in: try transaction.context(by: Actor(name: "administrator", role: .administrator)))
    }
  }

  private func mails(_ caller: Caller) async throws -> [JSONValue] {
    try await caller.get("mail/sent?limit=500")["items"].items.filter { $0["kind"] == "statistics" }
  }

  @Test("On the way of a simulation's clock it happens at its time, past the holiday of a new year, once a quarter")
  func turnOfTheYear() async throws {
    let centre = try await TestCentre(start: "2025-12-30T08:00:00Z")
    try await addManager(centre)
    try await centre.run { caller in
      _ = try await caller.logPothole()
      _ = try await caller.post("clock/advance", .object(["to": "2026-01-01T22:00:00Z"]))
      #expect(try await caller.get("statistics/acts")["items"].items.isEmpty, "New Year's Day is a holiday")
      _ = try await caller.post("clock/advance", .object(["to": "2026-01-10T08:00:00Z"]))
      let act = try await caller.get("statistics/acts")["items"][0]
      #expect(act["period"] == "2025-Q4" && act["state"] == "draft")
      #expect(act["madeAt"].string.hasPrefix("2026-01-02T08:00:00"), "\(act)")
      #expect(try await mails(caller).map { $0["recipient"] } == ["marta@city.example"])
      #expect(try await mails(caller).first?["subject"].string.contains("2025-Q4") == true)
      _ = try await caller.post("clock/advance", .object(["to": "2026-07-20T08:00:00Z"]))
      let periods = try await caller.get("statistics/acts")["items"].items.map { $0["period"] }
      #expect(periods == ["2026-Q2", "2026-Q1", "2025-Q4"])
      #expect(try await mails(caller).count == 3)
      #expect(try await caller.post("statistics/2025-Q4/freeze")["version"] == .integer(1))
    }
  }

  @Test("A daemon that stood still over the day drafts when it is back, and two of them draft once")
  func late() async throws {
    let centre = try await TestCentre(start: "2025-12-30T08:00:00Z")
    try await addManager(centre)
    try await centre.run { caller in
      centre.centre.clock.move(to: try Timestamp(rfc3339: "2026-02-10T08:00:00Z"))
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 1...4 { group.addTask { try await centre.centre.agenda.performDueFigures() } }
        try await group.waitForAll()
      }
      #expect(try await mails(caller).count == 1)
      #expect(try await caller.get("statistics/acts")["items"].items.count == 1)
      let events = try await caller.get("journal")["items"].items.filter { $0["kind"] == "statistics.drafted" }
      #expect(events.count == 1 && events.first?["facts"]["period"] == "2025-Q4")
    }
  }
}
