import Testing

@testable import WorkOrders

@Suite("What becomes of an order")
struct DispatcherTests {
  // Tuesday: the centre is open at nine and closed at 22.
  let day = TestOrders.morning
  let night = TestCity.time(11, 17, 22)

  func decide(
    _ order: WorkOrder, at time: Timestamp? = nil, role: Role = .operator, policy: Policy = TestCity.policy,
    spending: MandateSpending = .none
  ) throws -> DispatchDecision {
    try Dispatcher(policy: policy, at: time ?? day, role: role, spending: spending).decide(order)
  }

  @Test("Within a mandate it is dispatched, under that mandate and for the estimate")
  func withinMandate() throws {
    let decision = try decide(try TestOrders.new("roads.danger"), at: night)
    #expect(decision.outcome == .readyUnderMandate("NIGHT", amount: euro(400)))
    #expect(decision.state == .ready && decision.mandate == "NIGHT" && decision.rule == "within-mandate")
  }

  @Test("A mandate goes before the look that its category asks for")
  func mandateBeforeLook() throws {
    let wide = Mandate(
      code: "TREES", name: TestCity.text("trees"), holder: .operator, ceiling: euro(500),
      validFrom: TestCity.day(2026, 1, 1), validTo: TestCity.day(2026, 12, 31))
    let policy = TestCity.policy { $0.mandates = [wide] }
    let order = try TestOrders.new("green.tree", estimate: euro(300))
    #expect(try decide(order, policy: policy).state == .ready)
    #expect(try decide(order).outcome == .inspection)
  }

  @Test("Mandates are tried in the file's order, and those passed over are named with the reason")
  func inOrder() throws {
    let order = try TestOrders.new("lighting.lamp")
    let decision = try decide(order)
    #expect(decision.mandate == "LAMPS" && decision.mandatesPassedOver == ["NIGHT": .otherCategory])
    #expect(decision.facts["mandate.NIGHT"] == "other-category")

    let second = Mandate(
      code: "SECOND", name: TestCity.text("all"), holder: .operator, ceiling: euro(900),
      validFrom: TestCity.day(2026, 1, 1), validTo: TestCity.day(2026, 12, 31))
    #expect(try decide(order, policy: TestCity.policy { $0.mandates = [TestCity.lamps, second] }).mandate == "LAMPS")
    #expect(try decide(order, policy: TestCity.policy { $0.mandates = [second, TestCity.lamps] }).mandate == "SECOND")
  }

  @Test("Above every mandate, a known estimate asks for approval")
  func approval() throws {
    let decision = try decide(try TestOrders.new("roads.pothole"))
    #expect(decision.outcome == .approval(amount: euro(300)) && decision.rule == "above-every-mandate")
    #expect(decision.mandatesPassedOver == ["NIGHT": .otherUrgency, "LAMPS": .otherCategory])
  }

  @Test("A category that asks for a look first gets it once")
  func look() throws {
    var order = try TestOrders.new("green.tree")
    #expect(try decide(order).outcome == .inspection)
    order.inspected = true
    #expect(try decide(order).outcome == .evaluating(missing: .estimate))
    order.estimate = euro(80)
    #expect(try decide(order).outcome == .approval(amount: euro(80)))
  }

  @Test("An approved order is ready, as long as the approval and its tolerance cover the estimate")
  func approved() throws {
    var order = try TestOrders.ready()
    #expect(try decide(order).outcome == .readyApproved(amount: euro(1_000)))
    order.estimate = euro(1_100)
    #expect(try decide(order).rule == "approved")
    order.estimate = Euro(cents: 110_001)
    #expect(try decide(order).outcome == .approval(amount: Euro(cents: 110_001)))
  }

  @Test("What is not known makes a person decide")
  func failsClosed() throws {
    #expect(try decide(try TestOrders.new(nil)).rule == "missing-category")
    #expect(try decide(try TestOrders.new("green.bench")).rule == "missing-estimate")

    var order = try TestOrders.new("roads.danger")
    order.category = "roads.forgotten"
    #expect(try decide(order, at: night).outcome == .evaluating(missing: .category))
    order = try TestOrders.new("roads.danger")
    order.urgency = nil
    #expect(try decide(order, at: night).outcome == .evaluating(missing: .category))
    order = try TestOrders.new("roads.danger")
    order.zone = nil
    #expect(try decide(order, at: night).outcome == .evaluating(missing: .zone))
    #expect(try decide(order, at: night, policy: TestCity.policy { $0.zones = [] }).state == .ready)
    order = try TestOrders.new("roads.danger")
    order.estimate = nil
    #expect(try decide(order, at: night).outcome == .evaluating(missing: .estimate))
  }

  @Test("An order whose inspection found nothing to do waits for a person")
  func unsettled() throws {
    var order = try TestOrders.ready()
    order.unsettled = true
    #expect(try decide(order).outcome == .evaluating(missing: .outcome))
  }

  @Test("An inspection that somebody asked for keeps an order from being dispatched", arguments: [true, false])
  func pendingInspection(isApproved: Bool) throws {
    var order = isApproved ? try TestOrders.ready("roads.danger") : try TestOrders.new("roads.danger")
    order.openInspection = InspectionNumber(year: 2026, serial: 1)
    #expect(try decide(order, at: night).outcome == .inspection)
    order.category = nil
    #expect(try decide(order, at: night).state == .inspection)
  }

  @Test("A ledger that cannot be read decides nothing")
  func unreadableLedger() throws {
    let broken = MandateSpending { _, _ in throw DomainError(.tryAgain, "The register is busy.") }
    let order = try TestOrders.new("roads.danger")
    expectRefusal(.tryAgain) { try decide(order, at: night, spending: broken) }
  }

  @Test("A decision keeps the facts it rests on")
  func facts() throws {
    let facts = try decide(try TestOrders.ready("roads.danger"), at: night).facts
    #expect(facts["category"] == "roads.danger" && facts["urgency"] == "emergency" && facts["zone"] == "Z1")
    #expect(facts["estimate"] == .amount(euro(1_000)) && facts["approved"] == .amount(euro(1_000)))
    #expect(facts["serviceHours"] == false && facts["inspected"] == false)
  }

  // MARK: An order that follows its decision

  @Test("An order goes where its decision says, and keeps the policy's version and the rule")
  func followed() throws {
    let order = try TestOrders.new("lighting.lamp")
    let change = try order.decided(try decide(order), in: TestOrders.context(.system, minutes: 1))
    #expect(change.order.state == .ready && change.order.policyVersion == 7)
    #expect(change.order.mandate == "LAMPS" && change.order.mandateAmount == euro(150))
    #expect(change.order.targets.first { $0.name == .approval }?.metAt == TestCity.time(11, 17, 9, 1))
    #expect(change.occurrences.first?.facts["rule"] == "within-mandate")
  }

  @Test("Triage is met by every decision but one that leaves the order to a person")
  func triage() throws {
    for (category, isMet) in [("green.tree", true), ("green.bench", false), ("roads.pothole", true)] {
      let order = try TestOrders.new(CategoryCode(rawValue: category))
      let decided = try order.decided(try decide(order), in: TestOrders.context(.system)).order
      #expect(decided.targets.first { $0.name == .triage }.map { $0.metAt != nil } ?? false == isMet, "\(category)")
    }
  }

  @Test("A mandate that covers a grown estimate takes the place of the smaller approval")
  func mandateAfterApproval() throws {
    var order = try TestOrders.new("roads.danger")
    order.approved = euro(100)
    let decided = try order.decided(try decide(order, at: night), in: TestOrders.context(.system)).order
    #expect(decided.mandate == "NIGHT" && decided.coveredAmount == euro(400) && decided.commitment == euro(400))
  }

  @Test("An order that is decided otherwise leaves its mandate")
  func leavesMandate() throws {
    var order = try TestOrders.new("roads.danger")
    order = try order.decided(try decide(order, at: night), in: TestOrders.context(.system)).order
    let decided = try order.decided(try decide(order, at: day), in: TestOrders.context(.system)).order
    #expect(decided.state == .approval && decided.mandate == nil && decided.mandateAmount == nil)
  }
}
