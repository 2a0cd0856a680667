import Testing

@testable import WorkOrders

@Suite("What is owed to contractors that leave an order")
struct ExpenseTests {
  private let office = TestOrders.context(.technician, minutes: 90)

  @Test("A closed order that is reopened leaves what it cost on its contract")
  func reopened() throws {
    let closed = try TestOrders.order(in: .closed)
    let order = try closed.reopen(reason: "again", in: office).order

    #expect(order.expenses == [Expense(round: 1, contractor: "ALFA", contract: "ALFA-1", amount: euro(900))])
    #expect(order.drawn == ["ALFA-1": euro(900)])
    #expect(order.owed == .zero, "the new life starts with nothing spent")
  }

  @Test(
    "Work that is given up after the contractor was on site costs what was committed, unless told otherwise",
    arguments: [(nil, 1_000), (Euro.zero, 0), (euro(250), 250)] as [(Euro?, Int64)])
  func cancelled(named: Euro?, owed: Int64) throws {
    let order = try TestOrders.started().cancel(reason: "sold", owed: named, in: office).order
    #expect(order.drawn == (owed == 0 ? [:] : ["ALFA-1": euro(owed)]))
    #expect(order.state == .cancelled && order.contract == nil)
  }

  @Test("Completed work that is given up costs its final amount")
  func cancelledWhenDone() throws {
    #expect(try TestOrders.completed().cancel(reason: "sold", in: office).order.drawn == ["ALFA-1": euro(900)])
  }

  @Test("A contractor that only accepted is owed nothing when the order is given up")
  func cancelledBeforeArrival() throws {
    #expect(try TestOrders.accepted().cancel(reason: "sold", in: office).order.drawn.isEmpty)
  }

  @Test("What is owed has to be covered, and somebody has to have taken the order")
  func refused() throws {
    expectRefusal(.conflict, "above what was approved") {
      try TestOrders.started().withdraw(reason: "slow", owed: euro(1_200), in: office)
    }
    expectRefusal(.conflict, "no contractor has taken it") {
      try TestOrders.offered().withdraw(reason: "slow", owed: euro(1), in: office)
    }
  }

  @Test("The next contractor has what is left of the approved amount")
  func whatIsLeft() throws {
    let change = try TestOrders.started().handBack(reason: "no parts", owed: euro(50), in: office)
    let order = change.order

    #expect(change.occurrences.first?.facts["owed"] == .amount(euro(50)))
    #expect(order.owed == euro(50) && order.commitment == euro(950))
    #expect(change.next == .route, "1,050 euro lie within the tolerance")
    #expect(order.isCovered(euro(1_050), office.policy.approvals))
    #expect(!order.isCovered(Euro(cents: 105_001), office.policy.approvals))
  }

  @Test("Where the rest would cost more than was approved, the whole is approved anew")
  func approvedAnew() throws {
    let change = try TestOrders.started().handBack(reason: "no parts", owed: euro(400), in: office)
    #expect(change.next == .decide)

    let dispatcher = Dispatcher(policy: office.policy, at: office.at, role: .technician, spending: .none)
    let decision = try dispatcher.decide(change.order)
    #expect(decision.outcome == .approval(amount: euro(1_400)))

    let waiting = try change.order.decided(decision, in: office).order
    let ready = try waiting.approve(in: office).order
    #expect(ready.state == .ready && ready.approved == euro(1_400) && ready.commitment == euro(1_000))
  }
}
