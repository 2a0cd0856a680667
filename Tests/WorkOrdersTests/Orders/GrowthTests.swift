import Testing

@testable import WorkOrders

/// Approved are 1,000 euro, with a tolerance of a tenth.
@Suite("Costs that grow")
struct GrowthTests {
  let edge = euro(1_100)
  let above = Euro(cents: 110_001)

  func revise(_ order: WorkOrder, to amount: Euro) throws -> OrderChange {
    try order.set(OrderSettings(estimate: amount), in: TestOrders.context(.technician))
  }

  @Test("Up to the tolerance nothing is asked again", arguments: [OrderState.offered, .accepted, .started, .suspended])
  func within(state: OrderState) throws {
    let change = try revise(try TestOrders.order(in: state), to: edge)
    #expect(change.order.state == state && !change.order.approvalPending && change.next == .nothing)
    #expect(change.order.estimate == edge && change.order.approved == euro(1_000))
  }

  @Test("A cent above it, before acceptance, withdraws the offer and asks for approval")
  func beforeAcceptance() throws {
    let change = try revise(try TestOrders.offered(), to: above)

    #expect(change.order.state == .approval && change.order.contractor == nil)
    #expect(change.order.offers.map(\.state) == [.withdrawn])
    #expect(change.occurrences.map(\.kind) == [.orderSet, .orderWithdrawn])
    #expect(try change.order.approve(in: TestOrders.context(.technician)).order.approved == above)
  }

  @Test("A contractor whose offer was withdrawn for approval may be asked again")
  func askedAgain() throws {
    #expect(try revise(try TestOrders.offered(), to: above).order.excludedContractors.isEmpty)
  }

  @Test("An order under a mandate leaves it when its cost grows")
  func leavesMandate() throws {
    var order = try TestOrders.offered()
    (order.approved, order.mandate, order.mandateAmount) = (nil, "NIGHT", euro(400))

    let roomy = TestOrders.context(.technician).taking(upTo: euro(50))
    let within = try order.set(OrderSettings(estimate: euro(440)), in: roomy).order
    #expect(within.mandate == "NIGHT" && within.mandateAmount == euro(440))
    let grown = try revise(order, to: Euro(cents: 44_001)).order
    #expect(grown.state == .approval && grown.mandate == nil && grown.coveredAmount == nil)
  }

  @Test("Under a mandate nothing grows beyond what its ceilings hold, whatever the tolerance")
  func growthUnderMandate() throws {
    var order = try TestOrders.started()
    (order.approved, order.mandate, order.mandateAmount) = (nil, "NIGHT", euro(1_000))
    let narrow = TestOrders.context(.technician, minutes: 70).taking(upTo: euro(20))

    #expect(try !order.set(OrderSettings(estimate: euro(1_020)), in: narrow).order.approvalPending)
    let above = try order.set(OrderSettings(estimate: Euro(cents: 102_001)), in: narrow).order
    #expect(above.approvalPending && above.mandateAmount == euro(1_000))

    let taken = try order.complete(final: euro(1_020), in: narrow).order
    #expect(taken.final == euro(1_020) && taken.mandateAmount == euro(1_020))
    let claimed = try order.complete(final: euro(1_021), in: narrow).order
    #expect(claimed.claimed == euro(1_021) && claimed.approvalPending && claimed.mandateAmount == euro(1_000))
  }

  @Test("What an order did not come to cost goes back to its mandate when it is closed, and not before")
  func givenBack() throws {
    var order = try TestOrders.completed(final: euro(700))
    (order.approved, order.mandate, order.mandateAmount) = (nil, "NIGHT", euro(1_000))
    #expect(try order.close(in: TestOrders.context(.technician)).order.mandateAmount == euro(700))
  }

  @Test(
    "A cent above it, after acceptance, the work goes on with approval pending",
    arguments: [OrderState.accepted, .started, .suspended])
  func afterAcceptance(state: OrderState) throws {
    let grown = try revise(try TestOrders.order(in: state), to: above).order
    #expect(
      grown.state == state && grown.approvalPending && grown.contractor == "ALFA" && grown.commitment == euro(1_000))

    let approved = try grown.approve(in: TestOrders.context(.technician)).order
    #expect(approved.state == state && !approved.approvalPending && approved.approved == above)
  }

  @Test("A pending approval keeps to limits, roles and four eyes")
  func limits() throws {
    let grown = try revise(try TestOrders.started(), to: euro(15_000)).order
    expectRefusal(.notAllowed, "may approve up to €5,000.00") { try grown.approve(in: TestOrders.context(.technician)) }

    let first = try grown.approve(in: TestOrders.context(.manager, name: "anna")).order
    #expect(first.approvalPending && first.approved == euro(1_000))
    #expect(try !first.approve(in: TestOrders.context(.manager, name: "bruno")).order.approvalPending)

    let free = Actor(name: "olga", role: .operator, personalLimit: euro(50_000))
    expectRefusal(.notAllowed, "An operator may not approve") {
      try grown.approve(in: TestOrders.context(.operator).acting(as: free))
    }
  }

  @Test("An estimate that shrinks again takes the pending approval away")
  func shrinks() throws {
    let grown = try revise(try TestOrders.started(), to: above).order
    #expect(try !revise(grown, to: edge).order.approvalPending)
  }

  @Test("Work with approval pending that is handed back is decided again before anybody else is asked")
  func handedBack() throws {
    let grown = try revise(try TestOrders.started(), to: above).order
    let back = try grown.handBack(reason: "too big for us", in: TestOrders.context(.contractor))
    #expect(back.next == .decide && !back.order.approvalPending)

    let withdrawn = try grown.withdraw(reason: "too big for them", in: TestOrders.context(.technician))
    #expect(withdrawn.next == .decide)
    let decision = try Dispatcher(policy: TestCity.policy, at: TestOrders.morning, role: .operator, spending: .none)
      .decide(withdrawn.order)
    #expect(decision.outcome == .approval(amount: above))
  }

  @Test("An inspection during the work can make the cost grow too")
  func inspection() throws {
    var findings = InspectionFindings(kind: .preventive, outcome: .confirmed)
    findings.estimate = above
    let number = InspectionNumber(year: 2026, serial: 1)

    let started = try TestOrders.started().recordInspection(number, findings, in: TestOrders.context(.technician)).order
    #expect(started.state == .started && started.approvalPending)
    let offered = try TestOrders.offered().recordInspection(number, findings, in: TestOrders.context(.technician)).order
    #expect(offered.state == .approval)
  }

  @Test("A consent to grown work never lowers what was approved")
  func neverLess() throws {
    let grown = try TestOrders.started().set(OrderSettings(estimate: above), in: TestOrders.context(.technician)).order
    let approved = try #require(grown.approved)
    expectRefusal(.invalid, "is less") {
      try grown.approve(amount: approved - euro(1), in: TestOrders.context(.technician, minutes: 70))
    }
    #expect(try grown.approve(in: TestOrders.context(.technician, minutes: 70)).order.approved == above)
  }

  // MARK: Final amounts

  @Test("A final amount within the tolerance is taken")
  func finalWithin() throws {
    let order = try TestOrders.completed(final: edge)
    #expect(order.final == edge && order.claimed == nil && !order.approvalPending && order.commitment == edge)
  }

  @Test("A final amount a cent above waits as claimed until it is approved")
  func finalAbove() throws {
    let order = try TestOrders.completed(final: above)
    #expect(order.state == .completed && order.final == nil && order.claimed == above && order.approvalPending)
    #expect(order.commitment == euro(1_000))
    expectRefusal(.conflict, "waits for approval of €1,100.01.") {
      try order.close(in: TestOrders.context(.technician))
    }

    let approved = try order.approve(in: TestOrders.context(.technician)).order
    #expect(approved.state == .completed && approved.final == above && approved.claimed == nil)
    #expect(!approved.approvalPending && approved.approved == above)
    #expect(try approved.close(in: TestOrders.context(.technician)).order.state == .closed)
  }

  @Test("A consent below the claimed amount does not take it")
  func tooLittle() throws {
    let order = try TestOrders.completed(final: euro(2_000))
    let partly = try order.approve(amount: euro(1_500), in: TestOrders.context(.technician)).order
    #expect(partly.final == nil && partly.claimed == euro(2_000) && partly.approvalPending)
    // Nor does one within the tolerance of it.
    let nearly = try order.approve(amount: Euro(cents: 199_999), in: TestOrders.context(.technician)).order
    #expect(nearly.final == nil && nearly.approvalPending && nearly.approved == euro(1_000))
  }

  @Test("Work that ends without a named amount does not lose its pending approval")
  func noFinal() throws {
    let grown = try revise(try TestOrders.started(), to: above).order
    let completed = try grown.complete(in: TestOrders.context(.contractor)).order
    #expect(completed.approvalPending && completed.final == nil)
    expectRefusal(.conflict, "waits for approval") { try completed.close(in: TestOrders.context(.technician)) }
  }

  @Test("A final amount within the approved one settles a growth that did not come true")
  func finalBelowGrowth() throws {
    let grown = try revise(try TestOrders.started(), to: euro(3_000)).order
    let completed = try grown.complete(final: euro(950), in: TestOrders.context(.contractor)).order
    #expect(completed.final == euro(950) && !completed.approvalPending)
  }

  @Test("Once the claimed amount is approved an estimate above it no longer counts")
  func claimBelowGrowth() throws {
    let grown = try revise(try TestOrders.started(), to: euro(4_000)).order
    let completed = try grown.complete(final: euro(2_000), in: TestOrders.context(.contractor)).order
    let approved = try completed.approve(in: TestOrders.context(.technician)).order
    #expect(approved.final == euro(2_000) && !approved.approvalPending)
  }

  @Test("Rework drops the claimed amount and what was consented to it")
  func rework() throws {
    let claimed = try TestOrders.completed(final: euro(12_000))
    let first = try claimed.approve(in: TestOrders.context(.manager, name: "anna")).order
    let order = try first.rework(reason: "uneven", in: TestOrders.context(.technician)).order
    #expect(order.claimed == nil && order.approvals.isEmpty && !order.approvalPending)
  }
}
