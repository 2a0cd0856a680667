import Testing

@testable import WorkOrders

@Suite("Differences between two versions of the rules")
struct PolicyChangeTests {
  private func changes(_ edit: (inout Policy) -> Void) -> [PolicyChange] {
    PolicyChange.all(from: TestCity.policy, to: TestCity.policy(edit))
  }

  @Test("The same rules have no differences, whatever their version")
  func same() {
    #expect(changes { $0.version = 99 } == [])
  }

  @Test("A changed amount is said in both languages, with its place")
  func amount() throws {
    let change = try #require(
      changes { policy in
        policy.mandates[0] = TestCity.mandate("NIGHT", from: policy.mandates[0], ceiling: euro(750))
      }.first)

    #expect(change.path == "mandates.NIGHT.ceiling" && change.kind == .changed && change.section == "mandates")
    #expect(change.text.it == "Mandato NIGHT, limite per ordine: era 500,00 €, diventa 750,00 €.")
    #expect(change.text.en == "Mandate NIGHT, ceiling per order: was €500.00, becomes €750.00.")
  }

  @Test("What is new and what is gone is one difference each, with what it says")
  func addedAndRemoved() {
    let found = changes { policy in
      policy.mandates.removeLast()
      policy.retention = [RetentionRule(subject: .reporters, months: 24)]
    }

    #expect(found.map(\.path) == ["mandates.LAMPS", "retention.reporters"])
    #expect(found.map(\.kind) == [.removed, .added])
    #expect(found.last?.text.en == "Retention reporters: new (months 24).")
  }

  @Test(
    "Every part of the rules is compared",
    arguments: [
      PolicyEdit("city.name", { $0.name = "Altra" }),
      PolicyEdit("categories.roads.pothole", { $0.categories.removeFirst() }),
      PolicyEdit("zones.Z2", { $0.zones.removeLast() }), PolicyEdit("urgencies.normal", { $0.urgencies.remove(at: 1) }),
      PolicyEdit("unclassified.urgency", { $0.unclassified = .normal }),
      PolicyEdit(
        "approvals.tolerance",
        { $0.approvals = ApprovalRules(limits: $0.approvals.limits, fourEyesAbove: euro(10_000)) }
      ),
      PolicyEdit("duplicates.withinDays", { $0.duplicates = DuplicateRules(withinDays: 3) }),
      PolicyEdit("texts.call.closing", { $0.texts = ["call.closing": TestCity.text("grazie")] }),
      PolicyEdit(
        "calendar.exceptions.2026-12-24",
        {
          $0.calendar = CityCalendar(
            zone: $0.calendar.zone, serviceHours: $0.calendar.serviceHours,
            exceptions: [TestCity.day(2026, 12, 24): [MinuteInterval.wholeDay]])
        }
      ),
      PolicyEdit(
        "urgencies.programmed.targets.completion",
        {
          let done = UrgencyClass.Target(name: .completion, limit: .date(nil), clock: .service)
          $0.urgencies[2] = UrgencyClass(code: .programmed, name: TestCity.text("programmed"), targets: [done])
        }
      ),
      PolicyEdit(
        "calendar.closures",
        {
          $0.calendar = CityCalendar(
            zone: $0.calendar.zone, serviceHours: $0.calendar.serviceHours,
            closures: [DateRange(TestCity.day(2026, 8, 14))])
        }
      ),
      PolicyEdit(
        "routing.criterion",
        {
          $0.routing = RoutingRules(
            criterion: .share, defaultAnswerWithin: $0.routing.defaultAnswerWithin, alarm: $0.routing.alarm)
        }
      ),
      PolicyEdit("pec.providers", { $0.certifiedMail.providers = ["gestore-uno.example"] }),
      PolicyEdit("pec.above", { $0.certifiedMail.above = euro(40_000) }),
      PolicyEdit(
        "pec.terms.2005-11-02",
        {
          $0.certifiedMail.terms = [
            CertifiedMailTerms(
              from: TestCity.day(2005, 11, 2), acceptance: .seconds(60), firstNotice: .seconds(43_200),
              delivery: .seconds(86_400))
          ]
        }
      ),
      PolicyEdit("statistics.smallCells", { $0.smallCells = 5 }),
      PolicyEdit("charter.redress", { $0.charter = ServiceCharter(standards: [], redress: TestCity.text("reclamo")) }),
      PolicyEdit(
        "charter.on-site",
        {
          $0.charter = ServiceCharter(standards: [
            ServiceCharter.Standard(
              code: "on-site", name: TestCity.text("sul posto"),
              figure: FigureKey(code: "targets.met", dimensions: [.target: "arrival"]),
              promise: .atLeast(basisPoints: 9_500))
          ])
        }
      ),
      PolicyEdit("extremeUrgency.2023-07-01", { $0.extremeUrgency = [] }),
      PolicyEdit("mandates.order", { $0.mandates.swapAt(0, 1) }),
      PolicyEdit(
        "penalties.penalties[0]",
        {
          $0.penalties = [PenaltyRule(target: .arrival, unit: .hour, rate: .amount(euro(20)), most: .amount(euro(90)))]
        }
      ),
      PolicyEdit("routing.rounds", { $0.routing = PolicyChangeTests.routing($0.routing, rounds: 2) }),
      PolicyEdit(
        "routing.alarm.escalation[0]",
        {
          $0.routing = PolicyChangeTests.routing(
            $0.routing, escalation: [RoutingRules.EscalationStep(after: .seconds(900), contact: $0.routing.alarm)])
        }
      ),
      PolicyEdit(
        "routing.rotation.2023-07-01",
        {
          $0.routing = PolicyChangeTests.routing(
            $0.routing, rotation: [RotationRule(from: TestCity.day(2023, 7, 1), exemptBelow: euro(6_000))])
        }
      ),
    ])
  func parts(change: PolicyEdit) {
    #expect(changes { change.edit(&$0) }.map(\.path) == [change.path])
  }

  private static func routing(
    _ rules: RoutingRules, rounds: Int = 1, escalation: [RoutingRules.EscalationStep] = [],
    rotation: [RotationRule] = RotationRule.usual
  ) -> RoutingRules {
    RoutingRules(
      criterion: rules.criterion, criteria: rules.criteria, answerWithin: rules.answerWithin,
      defaultAnswerWithin: rules.defaultAnswerWithin, rounds: rounds, alarm: rules.alarm, escalation: escalation,
      rotation: rotation)
  }
}
