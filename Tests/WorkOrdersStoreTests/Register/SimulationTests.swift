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

  @Test("Over a year, a lower ceiling changes exactly the orders that a query counts")
  func countedBySQL() async throws {
    let wide = SmallCity.policy { $0.mandates = [Self.mandate(ceiling: euro(500))] }
    try await withCentre(wide) { centre in
      var random = SeededGenerator(seed: 2_026)
      for _ in 0..<120 {
        centre.clock.advance(.seconds(Int64.random(in: 50_000...300_000, using: &random)))
        let cents = Int64.random(in: 10_000...60_000, using: &random)
        let order = try await centre.open("roads.danger", estimate: Euro(cents: cents))
        if order.state == .approval { try await centre.act(order.number, by: .bruno) { try $0.approve(in: $1) } }
        try await centre.act(order.number, by: .bruno) { try $0.accept(in: $1) }
        try await centre.act(order.number, by: .bruno) { try $0.complete(in: $1) }
        try await centre.act(order.number, by: .carla) { try $0.close(in: $1) }
      }

      let lower = SmallCity.policy { $0.mandates = [Self.mandate(ceiling: euro(350))] }
      let report = try await Self.simulate(lower, centre)

      let changed = try await centre.number("SELECT count(*) FROM mandate_use WHERE amount > 35000")
      let money = try await centre.number("SELECT sum(amount) FROM mandate_use WHERE amount > 35000")
      let uses = try await centre.number("SELECT count(*) FROM mandate_use")
      let asked = try await centre.number("SELECT count(*) FROM work_order WHERE approved IS NOT NULL")
      #expect(changed > 20 && asked > 10, "the year proves something")
      #expect(report.orders == 120 && report.changed == changed && report.otherFirm == 0)
      #expect(report.withoutApproval.was.count == uses)
      #expect(report.withoutApproval.would.count == uses - changed)
      let lost = report.withoutApproval.was.amount - report.withoutApproval.would.amount
      #expect(lost == Euro(cents: Int64(money)))
      #expect(report.approvalsAsked.was.count == asked)
      #expect(report.approvalsAsked.would.count == asked + changed)
      let gained = report.approvalsAsked.would.amount - report.approvalsAsked.was.amount
      #expect(gained == Euro(cents: Int64(money)))
    }
  }

  @Test("The nearest firm is measured from the order's own point, and only where there is one from its zone's middle")
  func nearest() async throws {
    // ALFA sets out from the zone's west, BETA from its east; the orders lie in the west, the middle is nearer to BETA.
    let firms = [("ALFA", 10.601), ("BETA", 10.607)].map { code, longitude in
      let firm = SmallCity.firm(
        ContractorCode(rawValue: code), .phone, priority: code == "ALFA" ? 2 : 1, trades: ["roads"])
      return Contractor(
        code: firm.code, name: firm.name, phone: firm.phone, mode: .phone,
        base: Coordinate(latitude: 44.605, longitude: longitude), contracts: firm.contracts)
    }
    try await withCentre(firms: firms) { centre in
      for longitude in [10.602, 10.603] {
        try await centre.log(
          .report("roads.danger", zone: nil) { $0.coordinate = Coordinate(latitude: 44.605, longitude: longitude) })
      }
      _ = try await centre.open("roads.danger", zone: "Z1")
      let nearest = SmallCity.policy {
        $0.routing = RoutingRules(
          criterion: .nearest, defaultAnswerWithin: $0.routing.defaultAnswerWithin, alarm: $0.routing.alarm)
      }

      let report = try await Self.simulate(nearest, centre)

      #expect(report.contractors.map(\.code) == ["ALFA", "BETA"])
      #expect(report.contractors.map(\.sums.was.count) == [0, 3])
      #expect(report.contractors.map(\.sums.would.count) == [2, 1])
      #expect(report.otherFirm == 2)
      let last = report.assumptions.last?.en ?? ""
      #expect(last.hasPrefix("The nearest firm is measured from where each order stands"))
    }
  }

  private static func mandate(ceiling: Euro) -> Mandate {
    let urgent = SmallCity.urgent
    return Mandate(
      code: urgent.code, name: urgent.name, holder: urgent.holder, urgencies: urgent.urgencies, ceiling: ceiling,
      validFrom: urgent.validFrom, validTo: urgent.validTo)
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
