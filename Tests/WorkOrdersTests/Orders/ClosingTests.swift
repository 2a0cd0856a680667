import Testing

@testable import WorkOrders

@Suite("The end of an order, and its new life")
struct ClosingTests {
  func completed(by actor: Actor) throws -> WorkOrder {
    let context = TestOrders.context(actor.role).acting(as: actor)
    return try TestOrders.started().complete(final: euro(900), in: context).order
  }

  let gina = Actor(name: "gina", role: .technician)

  @Test("Closing keeps the answer to the reporters and the amount")
  func close() throws {
    let change = try TestOrders.completed().close(answer: "The hole is filled.", in: TestOrders.context(.technician))
    #expect(change.order.state == .closed && change.order.contractor == "ALFA")
    #expect(change.occurrences.first?.words == ["answer": "The hole is filled."])
    #expect(change.occurrences.first?.amount == euro(900))
  }

  @Test("The person who completed an order does not close it too")
  func samePerson() throws {
    let order = try completed(by: gina)
    expectRefusal(.notAllowed, "Another person has to check the work.") {
      try order.close(in: TestOrders.context(.technician).acting(as: gina))
    }
    #expect(try order.close(in: TestOrders.context(.technician, name: "ugo")).order.state == .closed)
  }

  @Test("A contractor's word entered by staff does not count as the first person")
  func onBehalf() throws {
    let order = try completed(by: gina.onBehalf(of: "ALFA"))
    #expect(try order.close(in: TestOrders.context(.technician).acting(as: gina)).order.state == .closed)
  }

  @Test("A city may let one person complete and close")
  func cityAllows() throws {
    let policy = TestCity.policy { $0.approvals = TestCity.approvals(samePersonMayClose: true) }
    let context = TestOrders.context(.technician, policy: policy).acting(as: gina)
    #expect(try completed(by: gina).close(in: context).order.state == .closed)
  }

  @Test("A reopened order waits for a person, and nothing of its first life counts")
  func reopen() throws {
    var closed = try TestOrders.order(in: .closed)
    closed.inspected = true
    let change = try closed.reopen(reason: "broken again", in: TestOrders.context(.operator, minutes: 24 * 60))
    let order = change.order

    #expect(order.state == .evaluating && order.unsettled && change.next == .nothing)
    #expect(order.approved == nil && order.final == nil && order.completedBy == nil && order.contractor == nil)
    #expect(!order.inspected && order.activatedAt == nil && order.pauses.isEmpty)
    #expect(order.estimate == euro(1_000))
    #expect(order.requests == closed.requests)
  }

  @Test("A reopened order's clocks start at the reopening, with nothing met")
  func reopenedTargets() throws {
    let order = try TestOrders.order(in: .closed).reopen(
      reason: "again", in: TestOrders.context(.operator, minutes: 1_440)
    )
    .order
    #expect(order.targets.allSatisfy { $0.metAt == nil && !$0.isBreached })
    #expect(order.targets.first { $0.name == .arrival }?.due == TestCity.time(11, 21, 9))
    #expect(order.targets.first { $0.name == .acceptance }?.due == nil)
  }

  @Test("In a reopened order's life nobody is excluded until asked again")
  func reopenedExclusions() throws {
    let reopened = try TestOrders.order(in: .closed).reopen(reason: "again", in: TestOrders.context(.technician)).order
    #expect(reopened.offers.count == 1 && reopened.excludedContractors.isEmpty)

    var ready = reopened
    ready.state = .ready
    let offered = try ready.offer(
      to: TestOrders.candidate, mode: .phone, answerBy: TestCity.time(11, 17, 12), in: TestOrders.context(.system)
    ).order
    let refused = try offered.refuse(reason: "no crew", in: TestOrders.context(.contractor)).order
    #expect(offered.openOffer?.round == 2 && refused.excludedContractors == ["ALFA"])
  }

  @Test("A cancelled order takes its open offer back and lets the contractor go")
  func cancelOffered() throws {
    let change = try TestOrders.offered().cancel(reason: "entered twice", in: TestOrders.context(.technician))
    #expect(change.order.offers.map(\.state) == [.withdrawn] && change.order.contractor == nil)
    #expect(change.occurrences.first?.labels.contractor == "ALFA")
    #expect(change.occurrences.first?.words == ["reason": "entered twice"])
  }

  @Test("A cancelled order has no pause that lasts")
  func cancelSuspended() throws {
    let order = try TestOrders.order(in: .suspended).cancel(reason: "sold", in: TestOrders.context(.technician)).order
    #expect(order.pauses.map(\.to) == [TestCity.time(11, 17, 10)])
  }
}
