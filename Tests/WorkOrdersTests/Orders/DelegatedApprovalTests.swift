import Testing

@testable import WorkOrders

@Suite("Approvals on delegation")
struct DelegatedApprovalTests {
  private static let dora = Actor(name: "dora", role: .manager)
  private static let today = CivilDate(checkedYear: 2026, month: 11, day: 17)

  private func waiting(_ estimate: Euro) throws -> WorkOrder {
    var order = try TestOrders.new(estimate: estimate)
    order.state = .approval
    return order
  }

  private func lent(
    to delegate: UserName = "technician", from days: Int = 0, for length: Int = 0, limit: Euro? = nil,
    by delegator: Actor = dora, number: Int = 1
  ) -> Delegation {
    let first = Self.today.adding(days: days)
    return Delegation(
      number: number, delegator: delegator, delegate: delegate, from: first, until: first.adding(days: length),
      limit: limit)
  }

  @Test("A delegate approves within the delegator's limit, and the consent says for whom")
  func within() throws {
    let order = try waiting(euro(8_000))
    let change = try order.approve(delegations: [lent()], in: TestOrders.context(.technician))

    #expect(change.order.state == .ready && change.order.approved == euro(8_000))
    #expect(change.occurrences.first?.facts["onDelegationOf"] == .text("dora"))
  }

  @Test("Within the own limit nobody's delegation is used, unless it is named")
  func ownFirst() throws {
    let order = try waiting(euro(800))
    let context = TestOrders.context(.technician)

    #expect(try order.approve(delegations: [lent()], in: context).occurrences.first?.facts["onDelegationOf"] == nil)
    let named = try order.approve(delegations: [lent()], onDelegationOf: "dora", in: context)
    #expect(named.occurrences.first?.facts["onDelegationOf"] == .text("dora"))
    expectRefusal(.notAllowed, "technician has no delegation from anna on that day.") {
      try order.approve(delegations: [lent()], onDelegationOf: "anna", in: context)
    }
  }

  @Test("A delegation is judged by when the consent is said to have been given: nobody dates back before it began")
  func datedBack() throws {
    let order = try waiting(euro(8_000))
    let given = TestOrders.context(.technician)
    let context = ActContext(
      at: given.at, enteredAt: given.at + .seconds(86_400), actor: given.actor, policy: given.policy)

    // It began on the day of entry, after the consent is said to have been given.
    expectRefusal(.notAllowed, "may approve up to €5,000.00") {
      try order.approve(delegations: [lent(from: 1)], in: context)
    }
    // It was over on the day of entry, and held when the consent was given.
    #expect(try order.approve(delegations: [lent()], in: context).order.state == .ready)
  }

  @Test("A delegation holds from its first day to its last, both included", arguments: [(-2, 1), (1, 3)])
  func days(from: Int, length: Int) throws {
    let order = try waiting(euro(8_000))
    let context = TestOrders.context(.technician)

    expectRefusal(.notAllowed, "may approve up to €5,000.00") {
      try order.approve(delegations: [lent(from: from, for: length)], in: context)
    }
    for edge in [lent(from: -3, for: 3), lent(from: 0, for: 5)] {
      #expect(try order.approve(delegations: [edge], in: context).order.state == .ready)
    }
  }

  @Test("A delegation's own limit holds to the cent, and never lends more than its delegator has")
  func limits() throws {
    let context = TestOrders.context(.technician)
    let most = lent(limit: euro(6_000))

    #expect(try waiting(euro(6_000)).approve(delegations: [most], in: context).order.state == .ready)
    let above = try waiting(Euro(cents: 600_001))
    expectRefusal(.notAllowed, "up to €6,000.00") { try above.approve(delegations: [most], in: context) }
    let generous = lent(limit: euro(9_000), by: Actor(name: "ugo", role: .technician))
    let large = try waiting(euro(5_001))
    expectRefusal(.notAllowed, "up to €5,000.00") { try large.approve(delegations: [generous], in: context) }
  }

  @Test("Another person's delegation lends nothing")
  func notMine() throws {
    let order = try waiting(euro(8_000))
    expectRefusal(.notAllowed) {
      try order.approve(delegations: [lent(to: "carla")], in: TestOrders.context(.technician))
    }
  }

  @Test("Of two delegations the first that suffices is used")
  func twoDelegators() throws {
    let small = lent(limit: euro(6_000), by: Actor(name: "elio", role: .manager), number: 1)
    let change = try waiting(euro(8_000)).approve(
      delegations: [lent(number: 2), small], in: TestOrders.context(.technician))
    #expect(change.occurrences.first?.facts["onDelegationOf"] == .text("dora"))
  }

  @Test("Delegator and delegate are one pair of eyes, whoever comes first")
  func fourEyes() throws {
    let order = try waiting(euro(20_000))
    let delegate = TestOrders.context(.technician)
    let delegator = delegate.acting(as: Self.dora)
    let byDelegate = try order.approve(delegations: [lent()], in: delegate).order
    #expect(byDelegate.state == .approval && byDelegate.approvals.first?.onDelegationOf == "dora")

    expectRefusal(.notAllowed, "Delegator and delegate count as one") { try byDelegate.approve(in: delegator) }
    expectRefusal(.notAllowed, "technician has already approved") {
      try byDelegate.approve(delegations: [lent()], in: delegate)
    }
    let byDelegator = try order.approve(in: delegator).order
    expectRefusal(.notAllowed, "Delegator and delegate count as one") {
      try byDelegator.approve(delegations: [lent()], in: delegate)
    }
    let elio = Actor(name: "elio", role: .manager)
    #expect(try byDelegate.approve(in: delegate.acting(as: elio)).order.state == .ready)
  }

  @Test("Two delegates of one person are one pair of eyes, of two persons they are two")
  func twoDelegates() throws {
    let order = try waiting(euro(20_000))
    let first = try order.approve(delegations: [lent()], in: TestOrders.context(.technician)).order
    let carla = TestOrders.context(.technician, name: "carla")

    expectRefusal(.notAllowed, "count as one") { try first.approve(delegations: [lent(to: "carla")], in: carla) }
    let other = lent(to: "carla", by: Actor(name: "elio", role: .manager))
    #expect(try first.approve(delegations: [other], in: carla).order.state == .ready)
  }

  @Test("An activation is ratified on delegation too, and the event says for whom")
  func ratification() throws {
    let order = try TestOrders.offered()
    let use = MandateUse(
      mandate: "M", order: order.number, round: 1, contractor: "ALFA", category: "roads.pothole",
      amount: euro(8_000), activatedBy: "ada", usedAt: TestOrders.morning, left: nil, ratifyBy: TestOrders.morning,
      ratification: .none)

    let answered = try use.ratify(on: order, delegations: [lent()], in: TestOrders.context(.technician))

    #expect(answered.occurrence.facts["onDelegationOf"] == .text("dora"))
    expectRefusal(.notAllowed, "may ratify up to") { try use.ratify(on: order, in: TestOrders.context(.technician)) }
  }
}
