import Testing

@testable import WorkOrders

@Suite("Approvals under other rules, and what no replay shows")
struct ApprovalSimulationTests {
  typealias Worked = HandWorkedSimulationTests

  private static func approvals(
    technician: Int64, fourEyes: Int64? = nil, validFor: TimeLimit? = nil
  ) -> Policy {
    var policy = Worked.inForce
    policy.approvals = ApprovalRules(
      limits: [.operator: euro(technician)], fourEyesAbove: fourEyes.map(euro), toleranceBasisPoints: 1_000,
      validFor: validFor)
    return policy
  }

  /// The twenty orders, whose consents Ada gave as an operator with a limit of 1,000 euro.
  private static func simulate(_ policy: Policy, inForce: Policy = approvals(technician: 1_000)) throws
    -> SimulationReport
  {
    let days = try #require(DateRange("2026-03-01/2026-04-30"))
    var simulation = PolicySimulation(
      SimulationSetup(proposed: policy, days: days, contractors: Worked.firms, isOtherFirms: true))
    simulation.apply(inForce)
    for (index, row) in Worked.rows.enumerated() {
      let (serial, isApproved) = (index + 1, row.was == .approval)
      for event in Worked.life(serial, cost: row.cost, approved: isApproved, at: Worked.start(serial)) {
        try simulation.add(event)
      }
    }
    return simulation.finish()
  }

  @Test("Four eyes above 450 euro concern the two costs above it, of the four that were asked for")
  func fourEyes() throws {
    // Asked were 600, 500, 300 and 450 euro.
    let report = try Self.simulate(Self.approvals(technician: 1_000, fourEyes: 450))

    #expect(report.approvalsAsked.was == report.approvalsAsked.would && report.approvalsAsked.was.count == 4)
    #expect(report.fourEyes.was.count == 0)
    #expect(report.fourEyes.would.count == 2 && report.fourEyes.would.amount == euro(1_100))
    #expect(report.changed == 2)
    #expect(report.affected.map(\.amount) == [euro(600), euro(500)])
    #expect(report.affected.first?.reasons.map(\.en) == ["Two people would have to approve it."])
    #expect(report.notReplayed == [])
  }

  @Test("A lower limit counts the consents that the same role could not give any more")
  func limits() throws {
    let report = try Self.simulate(Self.approvals(technician: 450))

    #expect(report.aboveLimit.would.count == 2 && report.aboveLimit.would.amount == euro(1_100))
    #expect(report.changed == 2)
    #expect(
      report.affected.first?.reasons.map(\.it)
        == ["Chi ha autorizzato 600,00 € non potrebbe più: è oltre il limite del ruolo."])
  }

  @Test("A personal limit is not in the journal: a consent above the role's limit of then is not counted")
  func personalLimits() throws {
    let report = try Self.simulate(
      Self.approvals(technician: 450), inForce: Self.approvals(technician: 550))

    #expect(report.aboveLimit.would.count == 1 && report.aboveLimit.would.amount == euro(500))
  }

  @Test("What no replay shows is said, only where it changes, in both languages")
  func notReplayed() throws {
    #expect(try Self.simulate(Self.approvals(technician: 1_000)).notReplayed == [])
    var changed = Self.approvals(technician: 1_000, validFor: .workingDays(3))
    changed.routing = RoutingRules(
      criterion: .priority, defaultAnswerWithin: .init(within: .elapsed(.seconds(60)), clock: .always),
      alarm: changed.routing.alarm, rotation: [])

    let report = try Self.simulate(changed)

    #expect(
      report.notReplayed.map(\.en) == [
        "Not replayed: the rule of rotation changes, but whom it passed over is as recorded.",
        "Not replayed: the times to answer change, but refusals and silences stay as recorded.",
        "Not replayed: how long approvals hold changes, but they expire as recorded.",
      ])
    #expect(report.notReplayed.allSatisfy { $0.it.hasPrefix("Non riprodotto: ") })
  }

  @Test("Each part that no replay shows is noticed by itself", arguments: UnreplayedRule.allCases)
  func parts(_ rule: UnreplayedRule) {
    let old = TestCity.policy
    var new = old
    let known = old.routing
    func routing(
      answers: RoutingRules.AnswerLimit? = nil, alarm: String? = nil, rotation: [RotationRule]? = nil
    ) -> RoutingRules {
      RoutingRules(
        criterion: known.criterion, defaultAnswerWithin: answers ?? known.defaultAnswerWithin,
        alarm: alarm.map { .init(name: $0) } ?? known.alarm, rotation: rotation ?? known.rotation)
    }
    switch rule {
    case .rotation: new.routing = routing(rotation: [])
    case .answers: new.routing = routing(answers: .init(within: .workingDays(1), clock: .workingDays))
    case .approvalEnd:
      new.approvals = ApprovalRules(
        limits: old.approvals.limits, fourEyesAbove: old.approvals.fourEyesAbove, toleranceBasisPoints: 1_000,
        validFor: .workingDays(1))
    case .closing: new.approvals = TestCity.approvals(samePersonMayClose: true)
    case .ratification:
      let night = TestCity.night
      new.mandates[0] = Mandate(
        code: night.code, name: night.name, holder: night.holder, ceiling: night.ceiling, validFrom: night.validFrom,
        validTo: night.validTo, ratifyWithin: .workingDays(9))
    case .onCall:
      let night = TestCity.night
      new.mandates.append(
        Mandate(
          code: "ON-CALL", name: night.name, holder: .technician, isForOnCall: true, ceiling: night.ceiling,
          validFrom: night.validFrom, validTo: night.validTo))
    case .zones: new.zones.removeLast()
    case .unclassified: new.unclassified = .emergency
    case .extremeUrgency: new.extremeUrgency = []
    case .penalties: new.penalties = [PenaltyRule(target: .arrival, unit: .hour, rate: .amount(euro(1)), most: nil)]
    case .alarms: new.routing = routing(alarm: "Altri")
    case .duplicates: new.duplicates = DuplicateRules(withinMetres: 1, withinDays: 1)
    case .certifiedMail: new.certifiedMail.above = euro(1)
    }

    #expect(UnreplayedRule.changed(from: old, to: new) == [rule])
    #expect(UnreplayedRule.changed(from: old, to: old) == [])
    #expect(rule.words.it != rule.words.en)
  }
}
