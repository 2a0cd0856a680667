import Testing

@testable import WorkOrders

@Suite("Approvals")
struct ApprovalTests {
  func waiting(_ estimate: Euro) throws -> WorkOrder {
    var order = try TestOrders.new(estimate: estimate)
    order.state = .approval
    return order
  }

  func approve(_ order: WorkOrder, _ role: Role, name: String? = nil, amount: Euro? = nil) throws -> OrderChange {
    try order.approve(amount: amount, in: TestOrders.context(role, name: name))
  }

  @Test(
    "Each role approves up to its limit, to the cent",
    arguments: [(Role.technician, Int64(500_000)), (.manager, 4_000_000), (.administrator, 500_000)])
  func limits(role: Role, cents: Int64) throws {
    let policy = TestCity.policy { $0.approvals = ApprovalRules(limits: $0.approvals.limits) }
    let context = TestOrders.context(role, policy: policy)

    #expect(try waiting(Euro(cents: cents)).approve(in: context).order.state == .ready)
    let above = try waiting(Euro(cents: cents + 1))
    expectRefusal(.notAllowed, "Ask somebody with a higher limit.") { try above.approve(in: context) }
  }

  @Test("A person's own limit goes before the role's, upwards and downwards")
  func personalLimit() throws {
    let order = try waiting(euro(6_000))
    let context = TestOrders.context(.technician)
    let senior = Actor(name: "anna", role: .technician, personalLimit: euro(8_000))
    let junior = Actor(name: "ugo", role: .technician, personalLimit: euro(100))

    #expect(try order.approve(in: context.acting(as: senior)).order.approved == euro(6_000))
    let small = try waiting(euro(101))
    expectRefusal(.notAllowed, "ugo may approve up to €100.00;") {
      try small.approve(in: context.acting(as: junior))
    }
  }

  @Test("A role without a limit approves nothing")
  func noLimit() throws {
    let order = try waiting(Euro(cents: 1))
    expectRefusal(.notAllowed) { try approve(order, .operator) }
    let free = try waiting(.zero)
    expectRefusal(.notAllowed, "An operator may not approve") { try approve(free, .operator) }
  }

  @Test("An order without an estimate is approved only for an amount that is named")
  func unknownAmount() throws {
    var order = try waiting(euro(1))
    order.estimate = nil
    expectRefusal(.conflict, "has no estimate to approve") { try approve(order, .technician) }
    let change = try approve(order, .technician, amount: euro(70))
    #expect(change.order.approved == euro(70) && change.next == .route)
  }

  @Test("Consent to less than the estimate leaves the order waiting, whatever the tolerance")
  func lessThanEstimate() throws {
    let order = try waiting(euro(1_000))
    let change = try approve(order, .technician, amount: Euro(cents: 99_999))
    #expect(change.order.state == .approval && change.order.approved == nil && change.next == .nothing)
    #expect(change.occurrences.first?.facts["enough"] == .flag(false))
    #expect(change.occurrences.first?.facts["needed"] == .amount(euro(1_000)))
    // The same person may consent to the whole afterwards.
    #expect(try approve(change.order, .technician).order.state == .ready)
  }

  @Test("The tolerance widens nobody's limit: an estimate a cent above it needs somebody else")
  func toleranceWidensNoLimit() throws {
    let order = try waiting(Euro(cents: 500_001))
    expectRefusal(.notAllowed, "higher limit") { try approve(order, .technician) }
    let short = try approve(order, .technician, amount: euro(5_000)).order
    #expect(short.state == .approval && short.approved == nil)
    // Setting the estimate anew does not turn the smaller consent into a whole one.
    let again = try short.set(OrderSettings(estimate: euro(5_100)), in: TestOrders.context(.technician)).order
    let decision = try Dispatcher(policy: TestCity.policy, at: TestOrders.morning, role: .technician, spending: .none)
      .decide(again)
    #expect(decision.outcome == .approval(amount: euro(5_100)))
  }

  @Test("An understated amount does not get round the second pair of eyes, and counts as none of the two")
  func understatedFourEyes() throws {
    let order = try waiting(Euro(cents: 1_000_001))
    let short = try approve(order, .manager, name: "anna", amount: euro(10_000)).order
    #expect(short.state == .approval && short.approved == nil)
    let first = try approve(short, .manager, name: "bruno").order
    #expect(first.state == .approval && first.approved == nil)
    #expect(try approve(first, .manager, name: "anna").order.state == .ready)
  }

  @Test("Up to the four-eyes amount one person is enough, a cent above it two are needed")
  func fourEyesEdge() throws {
    let one = try approve(try waiting(euro(10_000)), .manager)
    #expect(one.order.state == .ready && one.next == .route)

    let first = try approve(try waiting(Euro(cents: 1_000_001)), .manager, name: "anna")
    #expect(first.order.state == .approval && first.order.approved == nil && first.next == .nothing)
    #expect(first.occurrences.first?.facts["enough"] == .flag(false))

    let second = try approve(first.order, .manager, name: "bruno")
    #expect(second.order.state == .ready && second.order.approved == Euro(cents: 1_000_001))
    #expect(second.order.approvals.isEmpty && second.next == .route)
  }

  @Test("The same eyes do not count twice")
  func sameEyes() throws {
    let first = try approve(try waiting(euro(12_000)), .manager, name: "anna").order
    expectRefusal(.notAllowed, "A second person has to approve it.") { try approve(first, .manager, name: "anna") }
  }

  @Test("Two consents to different amounts approve the smaller")
  func smaller() throws {
    let first = try approve(try waiting(euro(12_000)), .manager, name: "anna", amount: euro(13_000)).order
    #expect(try approve(first, .manager, name: "bruno").order.approved == euro(12_000))
  }

  @Test("A consent given before the cost changed does not count")
  func changedCost() throws {
    let first = try approve(try waiting(euro(12_000)), .manager, name: "anna").order
    let dearer = try first.set(OrderSettings(estimate: euro(20_000)), in: TestOrders.context(.technician)).order
    let again = try approve(dearer, .manager, name: "bruno").order
    #expect(dearer.approvals.isEmpty && again.state == .approval && again.approved == nil)
  }

  @Test("A declined order is evaluated again, with nothing approved and the reason kept")
  func decline() throws {
    let change = try waiting(euro(900)).decline(reason: "repair it ourselves", in: TestOrders.context(.manager))
    #expect(change.order.state == .evaluating && change.order.approved == nil && change.next == .nothing)
    #expect(change.occurrences.first?.words == ["reason": "repair it ourselves"])
  }

  @Test("Approval meets the target of its class")
  func target() throws {
    let order = try approve(try waiting(euro(900)), .technician).order
    #expect(order.targets.first { $0.name == .approval }?.metAt == TestCity.time(11, 17, 10))
  }
}
