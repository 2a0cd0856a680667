import Testing
import WorkOrders

@testable import WorkOrdersStore

/// Technicians consent to 500 euro, the mandate covers 1,000 an order.
@Suite("Ratification over several firms, decisions and lives of an order")
struct RatificationRoundsTests {
  private static let policy = SmallCity.policy {
    $0.mandates = [
      Mandate(
        code: "URGENT", name: SmallCity.text("urgent"), holder: .operator, ceiling: euro(1_000),
        validFrom: SmallCity.urgent.validFrom, validTo: SmallCity.urgent.validTo, ratifyWithin: .workingDays(2))
    ]
    $0.approvals = ApprovalRules(
      limits: [.technician: euro(500), .manager: euro(40_000)], toleranceBasisPoints: 1_000)
  }

  private func unratified(_ centre: Centre) async throws -> [MandateUse] {
    try await centre.register.read {
      var filter = MandateUseFilter()
      filter.isUnratified = true
      return try $0.mandateUses(filter)
    }
  }

  private func ratify(_ order: WorkOrder, by actor: Actor, _ centre: Centre) async throws {
    try await centre.perform(by: actor) { try $0.ratify(order.number, seen: nil, in: $1) }
  }

  /// How many reminders were sent, and how many alarms raised.
  private func told(_ centre: Centre) async throws -> [Int] {
    [
      try await centre.number("SELECT count(*) FROM outbox WHERE kind = 'ratification'"),
      try await centre.number("SELECT count(*) FROM alarm WHERE kind = 'unratified'"),
    ]
  }

  /// Runs what falls due until then.
  private func go(to time: Timestamp?, _ centre: Centre) async throws {
    centre.clock.set(try #require(time))
    try await centre.runAgenda()
  }

  @Test(
    "What is decided again under the same mandate is a new activation, ratified by its own amount and eyes",
    arguments: [false, true])
  func decidedAgain(isRatified: Bool) async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.open("roads.danger", estimate: euro(300))
      if isRatified { try await ratify(order, by: .carla, centre) }
      centre.clock.advance(.seconds(60))
      let grown = OrderSettings(estimate: euro(700))
      let waiting = try await centre.act(order.number, by: .bruno) { try $0.set(grown, in: $1) }
      #expect(waiting.state == .approval && waiting.mandate == nil)

      let again = try await centre.act(order.number, by: .bruno) { try $0.set(grown, in: $1) }

      #expect(again.state == .offered && again.mandate == "URGENT")
      let use = try #require(try await unratified(centre).first)
      #expect(use.amount == euro(700) && use.activatedBy == "bruno")
      #expect(try await centre.kinds(of: order.number).filter { $0 == .mandateUsed }.count == 2)
      let own = await domainError { try await ratify(order, by: .bruno, centre) }
      let little = await domainError { try await ratify(order, by: .carla, centre) }
      #expect(own?.code == .notAllowed && little?.message.contains("€700.00") == true)
      try await ratify(order, by: .dora, centre)
      #expect(try await unratified(centre).isEmpty)
    }
  }

  @Test("The limit is weighed by all that the life of an order took from mandates", arguments: [false, true])
  func wholeLife(isRatified: Bool) async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.accepted(estimate: euro(400))
      if isRatified { try await ratify(order, by: .carla, centre) }
      let next = try await centre.act(order.number, by: .bruno) {
        try $0.handBack(reason: "No parts", owed: euro(400), in: $1)
      }
      #expect(next.contractor == "BETA" && next.mandateAmount == euro(800))

      let little = await domainError { try await ratify(order, by: .carla, centre) }

      #expect(little?.code == .notAllowed && little?.message.contains("€800.00") == true)
      try await ratify(order, by: .dora, centre)
      #expect(try await unratified(centre).isEmpty)
    }
  }

  @Test("Each life of an order is weighed by itself")
  func eachLife() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.closed()
      try await centre.takeUpAgain(order.number)
      #expect(try await unratified(centre).map(\.amount) == [euro(400), euro(400)])

      try await ratify(order, by: .carla, centre)

      #expect(try await unratified(centre).isEmpty)
    }
  }

  @Test("Somebody is reminded of what no firm had when it was first time for that")
  func unassignedOverReminder() async throws {
    try await withCentre(Self.policy, firms: [SmallCity.firms[0]]) { centre in
      let order = try await centre.accepted()
      let first = try #require(try await unratified(centre).first)
      let left = try await centre.act(order.number, by: .bruno) { try $0.handBack(reason: "No parts", in: $1) }
      #expect(left.state == .unassigned)
      try await go(to: first.reminderAt, centre)
      #expect(try await told(centre) == [0, 0])

      try await centre.perform(by: .bruno) {
        try $0.offer(order.number, to: "ALFA", reason: "Has parts", seen: nil, in: $1)
      }
      try await centre.act(order.number, by: .bruno) { try $0.accept(in: $1) }

      let use = try #require(try await unratified(centre).first)
      #expect(use.round == 2 && use.ratifyBy == first.ratifyBy && use.activatedBy == "ada")
      try await go(to: use.reminderAt, centre)
      #expect(try await told(centre) == [1, 0])
      try await go(to: use.ratifyBy.map { $0 + .milliseconds(1) }, centre)
      #expect(try await told(centre) == [1, 1])
    }
  }

  @Test("Each life of an order is reminded of, and alarmed about, at its own time")
  func reopened() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.closed()
      centre.clock.advance(.seconds(86_400))
      try await centre.takeUpAgain(order.number)
      try await centre.act(order.number, by: .bruno) { try $0.accept(in: $1) }
      let lives = try await unratified(centre)
      try #require(lives.count == 2)

      for (index, life) in lives.enumerated() {
        try await go(to: life.reminderAt, centre)
        #expect(try await told(centre) == [index + 1, index])
        try await go(to: life.ratifyBy.map { $0 + .milliseconds(1) }, centre)
        #expect(try await told(centre) == [index + 1, index + 1])
      }
    }
  }

  @Test("A ratification that is refused takes nothing from a cost that a person has approved")
  func approvedMeanwhile() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.set(OrderSettings(estimate: euro(480)), in: $1) }
      try await centre.act(order.number, by: .carla) { try $0.approve(in: $1) }

      let left = try await centre.perform(by: .carla) {
        try $0.refuseRatification(order.number, reason: "No danger", seen: nil, in: $1)
      }

      #expect(left.state == .accepted && left.mandate == nil && left.mandateAmount == nil)
      #expect(left.approved == euro(480) && !left.approvalPending)
      let next = try await centre.act(order.number, by: .bruno) { try $0.handBack(reason: "No parts", in: $1) }
      #expect(next.state == .offered && next.contractor == "BETA" && next.mandate == nil)
      #expect(try await unratified(centre).isEmpty)
    }
  }

  @Test("The rules in force give the same again of growth, hand-backs, new decisions and refused ratifications")
  func simulated() async throws {
    try await withCentre(Self.policy) { centre in
      let crept = try await centre.accepted()
      for (amount, isLast) in [(440, false), (470, true)] {
        try await centre.act(crept.number, by: .bruno) {
          try $0.set(OrderSettings(estimate: euro(Int64(amount))), in: $1)
        }
        guard !isLast else { break }
        try await centre.act(crept.number, by: .bruno) { try $0.handBack(reason: "No parts", in: $1) }
        try await centre.act(crept.number, by: .bruno) { try $0.accept(in: $1) }
      }
      #expect(try await centre.order(crept.number).approvalPending)
      let refused = try await centre.accepted()
      try await centre.act(refused.number, by: .bruno) { try $0.set(OrderSettings(estimate: euro(480)), in: $1) }
      try await centre.act(refused.number, by: .carla) { try $0.approve(in: $1) }
      try await centre.perform(by: .carla) {
        _ = try $0.refuseRatification(refused.number, reason: "No danger", seen: nil, in: $1)
      }
      try await centre.act(refused.number, by: .bruno) { try $0.handBack(reason: "No parts", in: $1) }

      let report = try await SimulationTests.simulate(Self.policy, centre)

      #expect(report.orders == 2 && report.changed == 0, "\(report.affected)")
      #expect(report.approvalsAsked.was == report.approvalsAsked.would && report.approvalsAsked.was.count == 2)
      #expect(report.mandates.allSatisfy { $0.sums.was == $0.sums.would })
    }
  }
}
