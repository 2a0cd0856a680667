import Testing

@testable import WorkOrders

@Suite("The table of an order's life")
struct OrderTransitionTests {
  let number = OrderNumber(year: 2026, serial: 12)

  @Test("Every act has a line for every state")
  func complete() {
    #expect(OrderLife.roles.count == OrderAct.allCases.count)
    #expect(OrderLife.roles.values.allSatisfy { $0.count == OrderState.allCases.count })
  }

  @Test("An act is possible where the field says, for whom it says", arguments: OrderAct.allCases, OrderState.allCases)
  func cell(act: OrderAct, state: OrderState) throws {
    let allowed = try #require(OrderLife.roles[act]?[state])
    for role in Role.allCases {
      var refusal: ErrorCode?
      do { try OrderTransition.check(act, of: number, in: state, by: role) } catch { refusal = error.code }
      let expected: ErrorCode? = allowed.contains(role) ? nil : allowed.isEmpty ? .conflict : .notAllowed
      #expect(refusal == expected, "\(role)")
    }
  }

  @Test("An act leads where the field says", arguments: OrderTransition.table)
  func destination(row: OrderTransition) {
    for state in row.from { #expect(row.to == OrderLife.destination(of: row.act, from: state), "\(state)") }
  }

  @Test("A refusal by state names the states in which the act is possible")
  func hintOfState() {
    expectRefusal(
      .conflict, "Order WO-2026-000012 is ready: nobody can accept it now. That is possible while an order is offered."
    ) {
      try OrderTransition.check(.accept, of: number, in: .ready, by: .contractor)
    }
    expectRefusal(
      .conflict, "It is decided as soon as somebody sets its category, urgency, zone or estimate, even to what it is."
    ) {
      try OrderTransition.check(.route, of: number, in: .evaluating, by: .technician)
    }
    expectRefusal(.conflict, "already closed. Reopen it first.") {
      try OrderTransition.check(.start, of: number, in: .closed, by: .contractor)
    }
    expectRefusal(.conflict, "already cancelled. A cancelled order stays cancelled") {
      try OrderTransition.check(.reopen, of: number, in: .cancelled, by: .technician)
    }
  }

  @Test("A refusal by role names the roles that may")
  func hintOfRole() {
    expectRefusal(
      .notAllowed,
      "An operator may not cancel order WO-2026-000012 while it is ready. Ask a technician."
    ) {
      try OrderTransition.check(.cancel, of: number, in: .ready, by: .operator)
    }
  }
}
