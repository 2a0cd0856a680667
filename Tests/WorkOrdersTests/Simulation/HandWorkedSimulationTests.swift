import Testing

@testable import WorkOrders

/// Twenty emergencies under two sets of rules, worked out by hand.
///
/// In force were: 500 euro an order, 3,000 a month, always the firm with priority 1 (ALFA). Tried are: 400 an order,
/// 900 a month, 400 a month for each firm, firms by turns (a tie goes to ALFA). Each row of ``rows`` says what becomes
/// of one order, and what is left after it.
@Suite("Twenty orders under other rules, worked out by hand")
struct HandWorkedSimulationTests {
  /// How an order is activated.
  enum Basis { case mandate, approval, nobody }

  /// What becomes of an order, worked out by hand.
  struct Row {
    let cost: Int64
    /// As it was, always with ALFA.
    let was: Basis
    /// What is left of the month of the mandate in force.
    let leftThen: Int64
    /// As it would be: `nobody` where the mandate covers it and every firm's ceiling is spent.
    let would: Basis
    let firm: String?
    /// What is left of the tried mandate's month, of ALFA's and of BETA's.
    let left: [Int64]
    /// How many orders ALFA and BETA have been asked for.
    let turns: [Int]

    init(
      _ cost: Int64, _ was: Basis, _ leftThen: Int64, _ would: Basis, _ firm: String?, left: [Int64], turns: [Int]
    ) {
      (self.cost, self.was, self.leftThen) = (cost, was, leftThen)
      (self.would, self.firm, self.left, self.turns) = (would, firm, left, turns)
    }
  }

  static let rows = [
    Row(300, .mandate, 2_700, .mandate, "ALFA", left: [600, 100, 400], turns: [1, 0]),
    Row(450, .mandate, 2_250, .approval, "BETA", left: [600, 100, 400], turns: [1, 1]),  // above 400
    Row(200, .mandate, 2_050, .mandate, "BETA", left: [400, 100, 200], turns: [1, 2]),  // ALFA has 100 left
    Row(500, .mandate, 1_550, .approval, "ALFA", left: [400, 100, 200], turns: [2, 2]),  // above 400
    Row(100, .mandate, 1_450, .mandate, "ALFA", left: [300, 0, 200], turns: [3, 2]),
    Row(350, .mandate, 1_100, .approval, "BETA", left: [300, 0, 200], turns: [3, 3]),  // the month has 300 left
    Row(600, .approval, 1_100, .approval, "ALFA", left: [300, 0, 200], turns: [4, 3]),  // above both
    Row(150, .mandate, 950, .mandate, "BETA", left: [150, 0, 50], turns: [4, 4]),
    Row(400, .mandate, 550, .approval, "ALFA", left: [150, 0, 50], turns: [5, 4]),  // the month has 150 left
    Row(250, .mandate, 300, .approval, "BETA", left: [150, 0, 50], turns: [5, 5]),  // the month has 150 left
    Row(500, .approval, 300, .approval, "ALFA", left: [150, 0, 50], turns: [6, 5]),  // then 300 left; now above 400
    Row(50, .mandate, 250, .mandate, "BETA", left: [100, 0, 0], turns: [6, 6]),
    Row(300, .approval, 250, .approval, "ALFA", left: [100, 0, 0], turns: [7, 6]),  // then 250 left; now 100
    Row(100, .mandate, 150, .nobody, nil, left: [100, 0, 0], turns: [7, 6]),  // both firms are spent
    Row(450, .approval, 150, .approval, "BETA", left: [100, 0, 0], turns: [7, 7]),  // then 150 left; now above 400
    // The next month: every ceiling is whole again, the turns go on.
    Row(300, .mandate, 2_700, .mandate, "ALFA", left: [600, 100, 400], turns: [8, 7]),
    Row(450, .mandate, 2_250, .approval, "BETA", left: [600, 100, 400], turns: [8, 8]),  // above 400
    Row(500, .mandate, 1_750, .approval, "ALFA", left: [600, 100, 400], turns: [9, 8]),  // above 400
    Row(350, .mandate, 1_400, .mandate, "BETA", left: [250, 100, 50], turns: [9, 9]),
    Row(200, .mandate, 1_200, .nobody, nil, left: [250, 100, 50], turns: [9, 9]),  // both firms have too little left
  ]

  private static func rules(
    _ ceiling: Int64, _ ceilings: [Mandate.PeriodCeiling], _ criterion: RoutingCriterion
  ) -> Policy {
    TestCity.policy { policy in
      policy.mandates = [
        Mandate(
          code: "M", name: TestCity.text("m"), holder: .operator, urgencies: [.emergency], ceiling: euro(ceiling),
          ceilings: ceilings, validFrom: TestCity.day(2026, 1, 1), validTo: TestCity.day(2026, 12, 31))
      ]
      policy.routing = RoutingRules(
        criterion: criterion, defaultAnswerWithin: policy.routing.defaultAnswerWithin, alarm: policy.routing.alarm)
    }
  }

  static let inForce = rules(500, [.init(per: .mandate, period: .month, amount: euro(3_000))], .priority)
  static let tried = rules(
    400,
    [
      .init(per: .mandate, period: .month, amount: euro(900)),
      .init(per: .contractor, period: .month, amount: euro(400)),
    ], .turnsByCount)

  static let firms = [("ALFA", 1), ("BETA", 2)].map { code, priority in
    Contractor(
      code: ContractorCode(rawValue: code), name: code, phone: "0522 1", mode: .phone,
      contracts: [
        FrameworkContract(
          code: ContractCode(rawValue: "C-\(code)"), trades: ["roads"], ceiling: euro(100_000),
          validFrom: TestCity.day(2026, 1, 1), validTo: TestCity.day(2026, 12, 31), priority: priority)
      ])
  }

  /// The journal of one order that was carried out within the hour.
  static func life(_ serial: Int, cost: Int64, approved: Bool, at start: Timestamp) -> [JournalEvent] {
    let number = OrderNumber(year: 2026, serial: serial)
    let labels = EventLabels(area: "roads", category: "roads.danger", zone: "Z1", urgency: .emergency)
    func event(
      _ kind: EventKind, _ minute: Int, to state: OrderState, _ firm: ContractorCode? = nil,
      _ facts: Facts = [:]
    ) -> JournalEvent {
      var labels = labels
      labels.contractor = firm
      let time = start + .seconds(minute * 60)
      return JournalEvent(
        kind, occurredAt: time, enteredAt: time, actor: "ada", role: .operator, subjects: EventSubjects(order: number),
        labels: labels, toState: state.rawValue, amount: euro(cost), facts: facts)
    }
    let rule: FactValue = approved ? "above-every-mandate" : "within-mandate"
    let opened = event(.orderOpened, 0, to: .evaluating, nil, ["reportedAt": .instant(start)])
    let decided = event(.orderDecided, 0, to: approved ? .approval : .ready, nil, ["rule": rule])
    let consent = event(.orderApproved, 5, to: .ready, nil, ["enough": true])
    return [opened, decided] + (approved ? [consent] : []) + [
      event(.orderOffered, 5, to: .offered, "ALFA", ["contract": "C-ALFA", "chosen": false]),
      event(.orderAccepted, 10, to: .accepted, "ALFA"), event(.orderStarted, 30, to: .started, "ALFA"),
      event(.orderCompleted, 60, to: .completed, "ALFA", ["final": .null, "claimed": false]),
      event(.orderClosed, 90, to: .closed, "ALFA"),
    ]
  }

  /// Replays the orders; `each` looks at the simulation after each of them.
  static func simulate(
    _ policy: Policy, each: (Int, PolicySimulation) throws -> Void = { _, _ in }
  ) throws -> SimulationReport {
    let days = try #require(DateRange("2026-03-01/2026-04-30"))
    var simulation = PolicySimulation(
      SimulationSetup(proposed: policy, days: days, contractors: firms, isOtherFirms: true))
    simulation.apply(inForce)
    for (index, row) in rows.enumerated() {
      let serial = index + 1
      for event in life(serial, cost: row.cost, approved: row.was == .approval, at: start(serial)) {
        try simulation.add(event)
      }
      try each(index, simulation)
    }
    return simulation.finish()
  }

  /// The first fifteen in March, the others in April, one a day.
  static func start(_ serial: Int) -> Timestamp {
    serial <= 15 ? TestCity.time(3, serial, 10) : TestCity.time(4, serial - 15, 10)
  }

  /// What is left of the tried mandate's ceilings: the month's, ALFA's and BETA's.
  private static func left(_ simulation: PolicySimulation, _ index: Int) throws -> [Int64] {
    let month = TestCity.day(2026, index < 15 ? 3 : 4, 1)
    let ceilings: [(String, Int64)] = [("", 900), ("ALFA", 400), ("BETA", 400)]
    return try ceilings.map { firm, ceiling in
      let key = MandateSpending.Key(
        mandate: "M", scope: firm.isEmpty ? .mandate : .contractor, subject: firm, from: month)
      return ceiling - (try simulation.tried.spending.lookup.spent(key, .month)).cents / 100
    }
  }

  /// Into which of two sums an order went between two reports: a mandate, an approval, or neither.
  private static func basis(
    _ report: SimulationReport, _ last: SimulationReport, _ side: KeyPath<SimulatedPair<SimulatedSum>, SimulatedSum>
  ) -> (Basis, Euro) {
    let activated = report.withoutApproval[keyPath: side].count - last.withoutApproval[keyPath: side].count
    let asked = report.approvalsAsked[keyPath: side].count - last.approvalsAsked[keyPath: side].count
    if activated == 1, asked == 0 {
      return (.mandate, report.withoutApproval[keyPath: side].amount - last.withoutApproval[keyPath: side].amount)
    }
    if activated == 0, asked == 1 {
      return (.approval, report.approvalsAsked[keyPath: side].amount - last.approvalsAsked[keyPath: side].amount)
    }
    return (.nobody, .zero)
  }

  @Test("Each order goes the way of its row: under which mandate or approval, to which firm, with what left after it")
  func rowByRow() throws {
    var last = SimulationReport(from: "", to: "", assumptions: [])
    var turns = [0, 0]
    var spentThen: Int64 = 0
    var isSeen = 0
    _ = try Self.simulate(Self.tried) { index, simulation in
      let row = Self.rows[index]
      let report = simulation.tally.finished()
      let would = Self.basis(report, last, \.would)
      #expect(would.0 == row.would, "order \(index + 1)")
      #expect(would.1 == (row.would == .nobody ? .zero : euro(row.cost)), "order \(index + 1)")
      let was = Self.basis(report, last, \.was)
      #expect(was.0 == row.was && was.1 == euro(row.cost), "order \(index + 1)")
      if index == 15 { spentThen = 0 }
      if was.0 == .mandate { spentThen += row.cost }
      #expect(3_000 - spentThen == row.leftThen, "order \(index + 1): left then")
      let left = try Self.left(simulation, index)
      #expect(left == row.left, "order \(index + 1): left")
      let now = ["ALFA", "BETA"].map { firm in
        simulation.tried.standings.table.standing(of: ContractCode(rawValue: "C-\(firm)"))?.turns ?? -1
      }
      #expect(now == row.turns, "order \(index + 1): turns")
      let firm = zip(["ALFA", "BETA"], zip(now, turns)).first { $0.1.0 > $0.1.1 }?.0
      #expect(firm == row.firm, "order \(index + 1)")
      #expect(report.unassigned.would - last.unassigned.would == (row.would == .nobody ? 1 : 0))
      (last, turns, isSeen) = (report, now, isSeen + 1)
    }
    #expect(isSeen == 20)
  }

  private func sum(_ count: Int, _ amount: Int64) -> SimulatedSum {
    var sum = SimulatedSum()
    sum.add(euro(amount), count: count)
    return sum
  }

  @Test("The totals are those of the table")
  func worked() throws {
    let report = try Self.simulate(Self.tried)

    #expect(report.orders == 20)
    #expect(report.withoutApproval.was == sum(16, 4_650))
    #expect(report.withoutApproval.would == sum(7, 1_450))
    #expect(report.approvalsAsked.was == sum(4, 1_850))
    #expect(report.approvalsAsked.would == sum(11, 4_750))
    #expect(report.unassigned.was == 0 && report.unassigned.would == 2)
    #expect(report.otherFirm == 11)
    #expect(report.mandates.map(\.code) == ["M"])
    #expect(report.mandates.first?.sums.would == sum(7, 1_450))
    #expect(report.contractors.map(\.code) == ["ALFA", "BETA"])
    #expect(report.contractors.map(\.sums.was) == [sum(20, 6_500), sum(0, 0)])
    #expect(report.contractors.map(\.sums.would) == [sum(9, 3_500), sum(9, 2_700)])
  }

  @Test("The orders most affected are named, the most money first, with the reason in both languages")
  func affected() throws {
    let report = try Self.simulate(Self.tried)

    #expect(report.affected.count == 10)
    #expect(report.affected.map(\.amount) == report.affected.map(\.amount).sorted(by: >))
    let ninth = try #require(report.affected.first { $0.order.description == "WO-2026-000009" })
    #expect(
      ninth.reasons.map(\.en) == [
        "Activated for €400.00 under the mandate M; now €400.00 would have to be approved: of the mandate M, "
          + "what is left of its ceiling is not enough."
      ])
    #expect(ninth.reasons.first?.it.hasPrefix("Attivato per 400,00 € con il mandato M; ora servirebbe") == true)
  }

  @Test("The rules that were in force change nothing")
  func unchanged() throws {
    let report = try Self.simulate(Self.inForce)

    #expect(report.changed == 0 && report.affected == [])
    #expect(report.withoutApproval.was == report.withoutApproval.would)
    #expect(report.contractors.allSatisfy { $0.sums.was == $0.sums.would })
    #expect(report.targets.allSatisfy { $0.counts.was == $0.counts.would })
  }

  @Test("A shorter target is missed by acts that kept the longer one")
  func targets() throws {
    var shorter = Self.inForce
    shorter.urgencies = shorter.urgencies.map { urgency in
      UrgencyClass(
        code: urgency.code, name: urgency.name,
        targets: urgency.targets.map {
          .init(
            name: $0.name, limit: $0.name == .arrival ? .within(.elapsed(.seconds(29 * 60))) : $0.limit,
            clock: $0.clock, from: $0.from)
        })
    }

    let report = try Self.simulate(shorter)

    let arrival = try #require(report.targets.first { $0.target == .arrival })
    #expect(arrival.counts.was.met == 20 && arrival.counts.was.late == 0)
    #expect(arrival.counts.would.met == 0 && arrival.counts.would.late == 20)
    #expect(report.changed == 20 && report.otherFirm == 0)
    #expect(report.affected.first?.reasons.map(\.en) == ["The target arrival would be missed."])
  }

  @Test("The same journal and rules give the same report")
  func deterministic() throws {
    #expect(try Self.simulate(Self.tried) == Self.simulate(Self.tried))
  }
}
