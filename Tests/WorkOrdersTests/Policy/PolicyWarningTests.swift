import Testing

@testable import WorkOrders

@Suite("Warnings about rules that are right")
struct PolicyWarningTests {
  private func warnings(contractors: [Contractor]? = nil, _ edit: (inout Policy) -> Void = { _ in }) -> [PolicyWarning]
  {
    TestCity.policy(edit).warnings(contractors: contractors)
  }

  @Test("The test city gives no reason for one")
  func none() { #expect(warnings() == []) }

  @Test(
    "A rule that never takes effect, contradicts itself or passes the law is named with its place",
    arguments: [
      PolicyEdit(
        "mandates[2]", "is never used",
        {
          $0.mandates = [$0.mandates[1], TestCity.wide("W"), TestCity.wide("V")]
        }
      ),
      PolicyEdit(
        "unclassified", "it limits nothing before a request is classified",
        {
          $0.urgencies.append(UrgencyClass(code: "idle", name: TestCity.text("idle"), targets: []))
          $0.unclassified = "idle"
        }
      ),
      PolicyEdit(
        "mandates[1]", "of the same holder cover some of the same",
        { $0.mandates[1] = TestCity.mandate("N2", from: $0.mandates[0], ceiling: euro(600)) }
      ),
      PolicyEdit(
        "mandates[0].ceilings[1]", "no order can use it whole",
        { $0.mandates[0] = TestCity.mandate("NIGHT", from: $0.mandates[0], ceiling: euro(601)) }
      ),
      PolicyEdit(
        "mandates[0].ceiling", "its ceiling per order is zero",
        { $0.mandates[0] = TestCity.mandate("NIGHT", from: $0.mandates[0], ceiling: .zero) }
      ),
      PolicyEdit(
        "mandates[0].ceiling", "direct award of services and supplies ends below 140000.00",
        { $0.mandates = [TestCity.wide("W", euro(140_000))] }
      ),
      PolicyEdit(
        "mandates[0].ceiling", "direct award of works ends below 150000.00",
        { $0.mandates = [TestCity.wide("W", euro(150_000))] }
      ),
      PolicyEdit(
        "mandates[0].ceiling", "even works of extreme urgency end at 500000.00",
        { $0.mandates = [TestCity.wide("W", euro(500_001))] }
      ),
      PolicyEdit(
        "urgencies[0]", "From 2027-01-01 to 2027-01-31 no mandate covers orders",
        {
          let night = $0.mandates[0]
          let next = Mandate(
            code: "NEXT", name: night.name, holder: night.holder, urgencies: night.urgencies, ceiling: night.ceiling,
            validFrom: TestCity.day(2027, 2, 1), validTo: TestCity.day(2027, 12, 31))
          $0.mandates.append(next)
        }
      ),
      PolicyEdit(
        "urgencies[0]", "but out of service hours no mandate covers its orders",
        {
          let night = $0.mandates[0]
          $0.mandates[0] = Mandate(
            code: night.code, name: night.name, holder: night.holder, urgencies: night.urgencies, calendar: .service,
            ceiling: night.ceiling, validFrom: night.validFrom, validTo: night.validTo)
        }
      ),
      PolicyEdit(
        "approvals.limits", "No role may approve anything",
        {
          $0.approvals = ApprovalRules(limits: [:])
          $0.categories = []
        }
      ),
      PolicyEdit(
        "approvals.fourEyesAbove", "no role may approve more than 40000.00",
        { $0.approvals = ApprovalRules(limits: [.manager: euro(40_000)], fourEyesAbove: euro(40_000)) }
      ),
      PolicyEdit(
        "categories[0].estimate", "The usual cost",
        {
          $0.approvals = ApprovalRules(limits: [.manager: euro(299)]); $0.categories = [$0.categories[0]]
        }
      ),
      PolicyEdit(
        "routing.criteria[1].categories[0]", "has no effect here",
        {
          let rules = [CategoryPattern("roads.*"), CategoryPattern("roads.danger")].map {
            RoutingRules.CriterionRule(categories: [$0], criterion: .share)
          }
          $0.routing = RoutingRules(
            criterion: .priority, criteria: rules, defaultAnswerWithin: $0.routing.defaultAnswerWithin,
            alarm: $0.routing.alarm)
        }
      ),
      PolicyEdit(
        "urgencies[0].targets[1].within", "the target \"arrival\" is due before \"acceptance\"",
        {
          let targets = [(TargetName.acceptance, 7_200), (.arrival, 3_600)].map {
            UrgencyClass.Target(name: $0.0, within: .elapsed(.seconds($0.1)), clock: .always, from: .report)
          }
          $0.urgencies[0] = UrgencyClass(
            code: $0.urgencies[0].code, name: $0.urgencies[0].name, targets: targets)
        }
      ),
      PolicyEdit(
        "penalties[0].target", "the penalty is never owed",
        {
          $0.urgencies = $0.urgencies.map { UrgencyClass(code: $0.code, name: $0.name, targets: []) }
          $0.penalties = [PenaltyRule(target: .makingSafe, unit: .hour, rate: .amount(euro(1)))]
        }
      ),
      PolicyEdit(
        "routing.rotation[0].exemptBelow", "Rotation may be waived below 5000.00 euro",
        {
          $0.routing = RoutingRules(
            criterion: .priority, defaultAnswerWithin: $0.routing.defaultAnswerWithin, alarm: $0.routing.alarm,
            rotation: [RotationRule(from: TestCity.day(2024, 1, 1), exemptBelow: Euro(cents: 500_001))])
        }
      ),
      PolicyEdit(
        "extremeUrgency[0].ceiling", "is above the 500000.00",
        { $0.extremeUrgency = [TestCity.terms(ceiling: euro(500_001))] }
      ),
      PolicyEdit(
        "extremeUrgency[0].justificationDays", "11 days are more than the 10",
        { $0.extremeUrgency = [TestCity.terms(justification: 11)] }
      ),
      PolicyEdit(
        "extremeUrgency[0].proposalDays", "21 days are more than the 20",
        { $0.extremeUrgency = [TestCity.terms(proposal: 21)] }
      ),
      PolicyEdit(
        "extremeUrgency[0].councilDays", "31 days are more than the 30",
        { $0.extremeUrgency = [TestCity.terms(council: 31)] }
      ),
      PolicyEdit("pec", "their receipts stay in quarantine", { $0.certifiedMail.above = euro(40_000) }),
      PolicyEdit(
        "urgencies[1].targets[0].within", "can never be due",
        {
          let always =
            DateRange(from: TestCity.day(2026, 1, 1), to: TestCity.day(9999, 12, 31))
            ?? DateRange(TestCity.day(2026, 1, 1))
          $0.calendar = CityCalendar(zone: $0.calendar.zone, serviceHours: $0.calendar.serviceHours, closures: [always])
        }
      ),
    ])
  func named(change: PolicyEdit) throws {
    let found = warnings { change.edit(&$0) }

    let warning = try #require(found.first { $0.path == change.path && $0.message.contains(change.words) }, "\(found)")
    #expect(warning.message.hasSuffix(".") && warning.text.it.hasSuffix(".") && warning.text.it != warning.text.en)
  }

  @Test("With the firms, categories that nobody can serve are named, and the zones without anybody")
  func unserved() {
    let firms = HandWorkedSimulationTests.firms

    let found = warnings(contractors: firms) { $0.mandates = [] }

    #expect(found.map(\.path) == ["categories[2].trade", "categories[3].trade", "categories[4].trade"])
    #expect(found.first?.message == "Nobody can serve \"lighting.lamp\": no contract covers the trade \"electrical\".")
  }
}

extension PolicyWarningTests {
  @Test("A mandate that names a firm nobody knows is named where it does")
  func unknownFirms() {
    let found = warnings(contractors: [HandWorkedSimulationTests.firms[0]]).filter { $0.path.hasPrefix("mandates") }

    #expect(found.map(\.path) == ["mandates[0].contractors[1]"])
    #expect(found.map(\.message) == ["The mandate \"NIGHT\" names the firm \"BETA\", which is not there."])
  }
}

extension TestCity {
  /// Terms of extreme urgency that are the law's, except for one.
  static func terms(
    ceiling: Euro = euro(500_000), justification: Int = 10, proposal: Int = 20, council: Int = 30
  ) -> ExtremeUrgencyTerms {
    ExtremeUrgencyTerms(
      from: day(2024, 1, 1), ceiling: ceiling, justificationDays: justification, proposalDays: proposal,
      councilDays: council)
  }

  /// A mandate like another one with a further code and ceiling.
  static func mandate(_ code: MandateCode, from other: Mandate, ceiling: Euro) -> Mandate {
    Mandate(
      code: code, name: other.name, holder: other.holder, categories: other.categories, urgencies: other.urgencies,
      calendar: other.calendar, contractors: other.contractors, ceiling: ceiling, ceilings: other.ceilings,
      validFrom: other.validFrom, validTo: other.validTo)
  }

  /// A mandate for everything.
  static func wide(_ code: MandateCode, _ ceiling: Euro = euro(900)) -> Mandate {
    Mandate(
      code: code, name: text("wide"), holder: .operator, ceiling: ceiling, validFrom: day(2026, 1, 1),
      validTo: day(2026, 12, 31))
  }
}

/// A change of the test city's rules, and what is to be found of it.
struct PolicyEdit: Sendable {
  let path: String
  let words: String
  let edit: @Sendable (inout Policy) -> Void

  init(_ path: String, _ words: String, _ edit: @escaping @Sendable (inout Policy) -> Void) {
    self.path = path
    self.words = words
    self.edit = edit
  }

  init(_ path: String, _ edit: @escaping @Sendable (inout Policy) -> Void) { self.init(path, "", edit) }
}
