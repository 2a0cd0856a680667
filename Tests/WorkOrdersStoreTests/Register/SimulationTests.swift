import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Rules tried on the register's history")
struct SimulationTests {
  static func simulate(_ policy: Policy, _ centre: Centre, days: DateRange? = DateRange("2026-01-01/2027-12-31"))
    async throws -> SimulationReport
  {
    let days = try #require(days)
    return try await centre.register.read { snapshot in
      try snapshot.simulate(
        SimulationSetup(proposed: policy, days: days, contractors: try snapshot.contractors()))
    }
  }

  @Test("The rules in force change nothing of a year they were in force in")
  func unchanged() async throws {
    try await withCentre { centre in
      for _ in 0..<4 { _ = try await centre.closed() }
      _ = try await centre.open("roads.pothole")
      _ = try await centre.open("green.tree")

      let report = try await Self.simulate(SmallCity.policy, centre)

      #expect(report.orders == 6)
      #expect(report.changed == 0, "\(report.affected)")
      #expect(report.withoutApproval.was.count == 4 && report.withoutApproval.was.amount == euro(1_600))
      #expect(report.withoutApproval.was == report.withoutApproval.would)
      #expect(report.approvalsAsked.was.count == 1)
      #expect(report.mandates.map(\.code) == ["URGENT"])
      #expect(report.contractors.map(\.code) == ["ALFA", "BETA"], "the fourth passes ALFA's day")
    }
  }

  @Test("A lower ceiling sends the orders above it to approval, and says why")
  func lowerCeiling() async throws {
    try await withCentre { centre in
      for _ in 0..<3 { _ = try await centre.closed() }
      let urgent = SmallCity.urgent
      let lower = SmallCity.policy {
        $0.mandates = [
          Mandate(
            code: urgent.code, name: urgent.name, holder: urgent.holder, urgencies: urgent.urgencies,
            ceiling: euro(399), ceilings: urgent.ceilings, validFrom: urgent.validFrom, validTo: urgent.validTo)
        ]
      }

      let report = try await Self.simulate(lower, centre)

      #expect(report.changed == 3 && report.withoutApproval.would.count == 0)
      #expect(report.approvalsAsked.would.count == 3 && report.approvalsAsked.would.amount == euro(1_200))
      #expect(report.affected.count == 3)
      #expect(
        report.affected.first?.reasons.first?.en
          == "Activated for €400.00 under the mandate URGENT; now €400.00 would have to be approved: "
          + "of the mandate URGENT, the amount is above its limit.")
      #expect(report.contractors.first?.sums.was == report.contractors.first?.sums.would)
    }
  }

  @Test("Another order of priority gives the orders to another firm")
  func otherFirm() async throws {
    try await withCentre { centre in
      for _ in 0..<3 { _ = try await centre.closed() }
      let turns = SmallCity.policy {
        $0.routing = RoutingRules(
          criterion: .turnsByCount, defaultAnswerWithin: $0.routing.defaultAnswerWithin, alarm: $0.routing.alarm)
      }

      let report = try await Self.simulate(turns, centre)

      #expect(report.otherFirm == 2)
      #expect(report.contractors.map(\.sums.would.count) == [1, 1, 1])
      #expect(report.contractors.map(\.sums.was.count) == [3, 0, 0])
      #expect(report.affected.first?.reasons.first?.en.hasPrefix("ALFA had it; now it would be ") == true)
    }
  }

  @Test("Orders made before the days follow the record and still count towards ceilings")
  func before() async throws {
    try await withCentre { centre in
      for _ in 0..<3 { _ = try await centre.closed() }
      centre.clock.advance(.seconds(86_400))
      _ = try await centre.closed()
      let later = try #require(DateRange("2026-03-03"))

      let report = try await Self.simulate(SmallCity.policy, centre, days: later)

      #expect(report.orders == 1 && report.changed == 0)
      #expect(report.withoutApproval.would.amount == euro(400))
    }
  }
}
