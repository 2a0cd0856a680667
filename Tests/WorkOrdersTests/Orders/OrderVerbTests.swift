import Testing

@testable import WorkOrders

/// Every verb is tried in every state by every role.
@Suite("The verbs of an order")
struct OrderVerbTests {
  // A split and a ratification are the register's: they concern more than one value.
  static let verbs = OrderAct.allCases.filter { ![.split, .ratify, .refuseRatification].contains($0) }

  @Test("A verb does what the table says, and nothing where it says nothing", arguments: verbs, OrderState.allCases)
  func verb(act: OrderAct, state: OrderState) throws {
    let order = try TestOrders.order(in: state)
    for role in Role.allCases {
      let mayBe = mayBe(act, in: state, role)
      do {
        let change = try perform(act, on: order, by: role)
        #expect(mayBe, "\(role) was let do it")
        expect(change, after: act, on: order)
      } catch let error as DomainError {
        #expect(!mayBe, "\(role): \(error)")
        #expect(error.code == .conflict || error.code == .notAllowed, "\(error)")
      }
    }
  }

  // An estimate is set before dispatch by the same verb that revises it afterwards, and completed work takes another
  // kind of look at the site.
  private func mayBe(_ act: OrderAct, in state: OrderState, _ role: Role) -> Bool {
    let technical = role == .technician || role == .administrator
    if act == .reviseEstimate { return technical && (state.isUnderway || state.isBeforeDispatch) }
    if act == .reviseDate, state.isBeforeDispatch { return OrderLife.roles[.set]?[state]?.contains(role) == true }
    if act == .recordInspection, state == .completed { return false }
    return OrderLife.roles[act]?[state]?.contains(role) == true
  }

  // A day alone is set before dispatch by the same verb that moves it afterwards.
  private func moveDate(of order: WorkOrder, by role: Role) throws -> OrderChange {
    let policy = TestCity.policy { policy in
      let done = UrgencyClass.Target(name: .completion, limit: .date(nil), clock: .always)
      policy.urgencies[1] = UrgencyClass(code: .normal, name: TestCity.text("normal"), targets: [done])
    }
    return try order.set(
      OrderSettings(date: TestCity.day(2026, 12, 17)), in: TestOrders.context(role, minutes: 120, policy: policy))
  }

  private func expect(_ change: OrderChange, after act: OrderAct, on order: WorkOrder) {
    #expect(change.order.version == order.version + 1)
    #expect(change.occurrences.count == 1)
    #expect(change.occurrences.first?.from == order.state.rawValue)
    #expect(change.occurrences.first?.to == change.order.state.rawValue)
    #expect(change.occurrences.first?.subjects.order == order.number)
    switch OrderLife.destination(of: act, from: order.state) {
    case .states(let states): #expect(states.contains(change.order.state))
    case .unchanged: #expect(change.order.state == order.state)
    case .decidedAgain: #expect(change.next == .decide)
    case .nextCandidate:
      #expect(change.order.state == .ready)
      #expect(change.next == .route)
    }
  }

  private func perform(_ act: OrderAct, on order: WorkOrder, by role: Role) throws -> OrderChange {
    let context = TestOrders.context(role, minutes: 120)
    let inspection = InspectionNumber(year: 2026, serial: 4)
    switch act {
    case .set: return try order.set(OrderSettings(zone: "Z2"), in: context)
    case .reviseEstimate: return try order.set(OrderSettings(estimate: euro(1_010)), in: context)
    case .reviseDate: return try moveDate(of: order, by: role)
    case .scheduleInspection:
      return try order.scheduleInspection(inspection, kind: .preventive, on: nil, inspector: nil, in: context)
    case .recordInspection:
      return try order.recordInspection(
        inspection, InspectionFindings(kind: .preventive, outcome: .confirmed), in: context)
    case .approve: return try order.approve(in: context)
    case .orderAtOnce: return try order.orderAtOnce(amount: euro(80_000), in: context)
    case .decline: return try order.decline(reason: "too dear", in: context)
    case .route, .offer: return try offer(order, reason: act == .offer ? "knows the school" : nil, context)
    case .accept: return try order.accept(contractor: "ALFA", in: context)
    case .refuse: return try order.refuse(reason: "no crew", in: context)
    case .expire: return try order.expire(in: context)
    case .withdraw: return try order.withdraw(reason: "never came", in: context)
    case .handBack: return try order.handBack(reason: "no parts", in: context)
    case .start: return try order.start(in: context)
    case .makeSafe: return try order.makeSafe(in: context)
    case .suspend: return try order.suspend(cause: "rain", in: context)
    case .resume: return try order.resume(in: context)
    case .complete: return try order.complete(final: euro(1_000), in: context)
    case .correctFinal: return try order.correct(final: euro(900), in: context)
    case .rework: return try order.rework(reason: "uneven", in: context)
    case .close: return try order.close(answer: "Done.", in: context)
    case .reopen: return try order.reopen(reason: "broken again", in: context)
    case .cancel: return try order.cancel(reason: "entered twice", in: context)
    case .split, .ratify, .refuseRatification: throw DomainError(.internal, "An order has no verb for this.")
    }
  }

  private func offer(_ order: WorkOrder, reason: String?, _ context: ActContext) throws -> OrderChange {
    try order.offer(
      to: TestOrders.candidate, mode: .email, answerBy: TestCity.time(11, 17, 13), reason: reason, in: context)
  }

  @Test("Nothing happens to an order before it was reported")
  func beforeReport() throws {
    let order = try TestOrders.new()
    expectRefusal(.invalid, "before it was reported") {
      try order.set(OrderSettings(zone: "Z2"), in: TestOrders.context(.operator, minutes: -1))
    }
  }
}
