import Testing

@testable import WorkOrders

@Suite("Consent to an activation afterwards")
struct RatificationTests {
  private let use = MandateUse(
    mandate: "NIGHT", order: OrderNumber(year: 2026, serial: 12), round: 1, contractor: "ALFA",
    category: "roads.pothole", amount: euro(400), activatedBy: "ada", usedAt: TestOrders.morning, left: euro(600),
    ratifyBy: TestOrders.morning + .seconds(36_000))

  /// An order in a state, activated under the mandate.
  private func activated(_ state: OrderState) throws -> WorkOrder {
    var order = try TestOrders.order(in: state)
    (order.approved, order.mandate, order.mandateAmount) = (nil, "NIGHT", euro(1_000))
    return order
  }

  @Test("Ratifying names who, when, how much, and whether it was late", arguments: [(60, false), (601, true)])
  func ratify(minutes: Int, isLate: Bool) throws {
    let context = TestOrders.context(.technician, minutes: minutes)
    let (ratified, occurrence) = try use.ratify(on: try activated(.accepted), in: context)

    #expect(ratified.ratification == .given(by: "technician", at: context.at))
    #expect(!ratified.awaitsRatification)
    #expect(occurrence.kind == .mandateRatified && occurrence.amount == euro(400))
    #expect(occurrence.facts["late"] == .flag(isLate) && occurrence.facts["mandate"] == .text("NIGHT"))
    #expect(occurrence.labels.contractor == "ALFA")
  }

  @Test("A ratification that is entered late is late, whenever it is said to have been given")
  func datedBack() throws {
    let (given, entered) = (TestOrders.context(.technician), TestOrders.context(.technician, minutes: 601))
    let context = ActContext(at: given.at, enteredAt: entered.at, actor: given.actor, policy: given.policy)
    let (ratified, occurrence) = try use.ratify(on: try activated(.accepted), in: context)

    #expect(ratified.ratification == .given(by: "technician", at: given.at))
    #expect(occurrence.facts["late"] == .flag(true))
  }

  @Test("Nobody ratifies above their own limit")
  func aboveLimit() throws {
    let actor = Actor(name: "gina", role: .technician, personalLimit: euro(399))
    expectRefusal(.notAllowed, "higher limit") {
      try use.ratify(on: try activated(.accepted), in: TestOrders.context(.technician).acting(as: actor))
    }
  }

  @Test("The limit has to cover what the order's other activations took besides")
  func besideOthers() throws {
    let actor = Actor(name: "gina", role: .technician, personalLimit: euro(1_000))
    let context = TestOrders.context(.technician).acting(as: actor)

    let ratified = try use.ratify(on: try activated(.accepted), beside: euro(600), in: context)
    #expect(ratified.occurrence.amount == euro(400))
    expectRefusal(.notAllowed, "€1,001.00") {
      try use.ratify(on: try activated(.accepted), beside: euro(601), in: context)
    }
  }

  @Test("A person is reminded when a fifth of the time is left")
  func reminder() {
    #expect(use.reminderAt == TestOrders.morning + .seconds(28_800))
  }

  @Test("Without ratification an order that nobody has accepted goes to approval")
  func offeredOrder() throws {
    let change = try #require(try activated(.offered).losingMandate(in: TestOrders.context(.technician)))

    #expect(change.order.state == .approval && change.order.contractor == nil && change.order.mandate == nil)
    #expect(change.order.offers.last?.state == .withdrawn)
    #expect(change.order.excludedContractors.isEmpty)
  }

  @Test(
    "Without ratification work under way goes on, and ends only when it is approved",
    arguments: [OrderState.accepted, .started, .suspended, .completed])
  func workUnderWay(state: OrderState) throws {
    let context = TestOrders.context(.technician)
    let order = try #require(try activated(state).losingMandate(in: context)).order

    #expect(order.state == state && order.approvalPending && order.coveredAmount == nil)
    #expect(order.contractor == "ALFA" && order.hasOutgrownApproval(context.policy.approvals))
    #expect(try !order.approve(amount: euro(1_000), in: context).order.approvalPending)
  }

  @Test(
    "What a person has approved meanwhile covers the order without the mandate",
    arguments: [OrderState.offered, .unassigned, .accepted, .completed])
  func approvedMeanwhile(state: OrderState) throws {
    var order = try activated(state)
    order.approved = euro(1_200)
    let left = try #require(try order.losingMandate(in: TestOrders.context(.technician))).order

    #expect(left.state == state && left.approved == euro(1_200) && !left.approvalPending)
    #expect(left.mandate == nil && left.mandateAmount == nil && left.contractor == order.contractor)
  }

  @Test("Work that nothing covers is not closed, and its estimate cannot be revised into cover")
  func uncovered() throws {
    let context = TestOrders.context(.technician, minutes: 70)
    let started = try #require(try activated(.started).losingMandate(in: context)).order
    let revised = try started.set(OrderSettings(estimate: euro(1)), in: context).order
    #expect(revised.approvalPending)

    let completed = try revised.complete(in: TestOrders.context(.contractor, minutes: 80)).order
    expectRefusal(.conflict, "waits for approval") { try completed.close(in: context) }
  }

  @Test("What is finished stays as it is", arguments: [OrderState.closed, .cancelled])
  func finished(state: OrderState) throws {
    #expect(try activated(state).losingMandate(in: TestOrders.context(.technician)) == nil)
  }
}
