import Testing

@testable import WorkOrders

/// Twenty emergencies under two sets of rules, worked out by hand.
///
/// In force were: 500 euro an order, 3,000 a month, always the firm with priority 1 (ALFA). Tried are: 400 an order,
/// 900 a month, 400 a month for each firm, firms by turns (a tie goes to ALFA). `m`, `a` and `b` are what the month,
/// ALFA and BETA have used under the tried mandate, A and B the firms' turns.
///
/// | order | cost | was | would be | m | a | b | A | B |
/// |---|---|---|---|---|---|---|---|---|
/// | 1 | 300 | mandate | mandate, ALFA | 300 | 300 | | 1 | |
/// | 2 | 450 | mandate | approval, BETA | | | | | 1 |
/// | 3 | 200 | mandate | mandate; ALFA is spent: BETA | 500 | | 200 | | 2 |
/// | 4 | 500 | mandate | approval, ALFA | | | | 2 | |
/// | 5 | 100 | mandate | mandate, ALFA | 600 | 400 | | 3 | |
/// | 6 | 350 | mandate | the month is spent: approval, BETA | | | | | 3 |
/// | 7 | 600 | approval | approval, ALFA | | | | 4 | |
/// | 8 | 150 | mandate | mandate, BETA | 750 | | 350 | | 4 |
/// | 9 | 400 | mandate | the month is spent: approval, ALFA | | | | 5 | |
/// | 10 | 250 | mandate | the month is spent: approval, BETA | | | | | 5 |
/// | 11 | 500 | approval, 2,700 used | approval, ALFA | | | | 6 | |
/// | 12 | 50 | mandate | mandate, BETA | 800 | | 400 | | 6 |
/// | 13 | 300 | approval, 2,750 used | the month is spent: approval, ALFA | | | | 7 | |
/// | 14 | 100 | mandate | mandate; both firms are spent: nobody | | | | | |
/// | 15 | 450 | approval, 2,850 used | approval, BETA | | | | | 7 |
/// | 16, next month | 300 | mandate | mandate, ALFA | 300 | 300 | 0 | 8 | |
/// | 17 | 450 | mandate | approval, BETA | | | | | 8 |
/// | 18 | 500 | mandate | approval, ALFA | | | | 9 | |
/// | 19 | 350 | mandate | mandate, BETA | 650 | | 350 | | 9 |
/// | 20 | 200 | mandate | mandate; both firms are spent: nobody | | | | | |
@Suite("Twenty orders under other rules, worked out by hand")
struct HandWorkedSimulationTests {
  private static let costs: [Int64] = [
    300, 450, 200, 500, 100, 350, 600, 150, 400, 250, 500, 50, 300, 100, 450, 300, 450, 500, 350, 200,
  ]
  private static let approvedThen: Set<Int> = [7, 11, 13, 15]

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
      _ facts: [String: FactValue] = [:]
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

  static func simulate(_ policy: Policy) throws -> SimulationReport {
    let days = try #require(DateRange("2026-03-01/2026-04-30"))
    var simulation = PolicySimulation(
      SimulationSetup(proposed: policy, days: days, contractors: firms, isOtherFirms: true))
    simulation.apply(inForce)
    for (index, cost) in costs.enumerated() {
      let serial = index + 1
      let start = serial <= 15 ? TestCity.time(3, serial, 10) : TestCity.time(4, serial - 15, 10)
      let events = life(serial, cost: cost, approved: approvedThen.contains(serial), at: start)
      for event in events { try simulation.add(event) }
    }
    return simulation.finish()
  }

  private func sum(_ count: Int, _ amount: Int64) -> SimulatedSum {
    var sum = SimulatedSum()
    sum.add(euro(amount), count: count)
    return sum
  }

  @Test("Ceilings cascade and turns go round as in the table")
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
