import Testing

@testable import WorkOrders

@Suite("When acts happened")
struct ActTimeTests {
  /// A technician enters at noon what happened so many minutes after nine.
  private func late(_ minutes: Int) -> ActContext {
    let entered = TestOrders.context(.technician, minutes: 180)
    let happened = TestOrders.context(.technician, minutes: minutes)
    return ActContext(at: happened.at, enteredAt: entered.at, actor: entered.actor, policy: entered.policy)
  }

  @Test("An act is not dated before the latest one, and the refusal names both times")
  func outOfOrder() throws {
    let suspended = try TestOrders.started().suspend(cause: "rain", in: late(60)).order

    #expect(suspended.lastActAt == TestCity.time(11, 17, 10))
    let error = #expect(throws: DomainError.self) { try suspended.resume(in: late(59)) }
    #expect(error?.code == .invalid && error?.field == "at")
    for time in ["9:59", "10:00"] {
      #expect(error?.sentence.it.contains(time) == true && error?.sentence.en.contains(time) == true)
    }
    #expect(try suspended.resume(in: late(60)).order.state == .started)
  }

  @Test("An approval, an inspection and a ratification are dated like every other act", arguments: LateAct.allCases)
  func everyAct(act: LateAct) throws {
    // given an order whose cost grew at 9:40
    let grown = try TestOrders.started()
      .set(OrderSettings(estimate: euro(2_000)), in: TestOrders.context(.technician, minutes: 40)).order
    #expect(grown.approvalPending && grown.state == .started)
    expectRefusal(.invalid, "before it was reported") { try act.perform(on: grown, late(-1)) }
    expectRefusal(.invalid, "the latest act on it was on") { try act.perform(on: grown, late(39)) }
    #expect(throws: Never.self) { try act.perform(on: grown, late(40)) }
  }

  @Test("An approval of work under way and an inspection are acts, before which none is dated")
  func lastAct() throws {
    let grown = try TestOrders.started()
      .set(OrderSettings(estimate: euro(2_000)), in: TestOrders.context(.technician, minutes: 40)).order
    #expect(try grown.approve(in: late(50)).order.lastActAt == late(50).at)
    let findings = InspectionFindings(kind: .safety, outcome: .madeSafe)
    let looked = try grown.recordInspection(InspectionNumber(year: 2026, serial: 4), findings, in: late(50)).order
    #expect(looked.lastActAt == late(50).at)
  }

  enum LateAct: CaseIterable {
    case approve, recordInspection, ratify, refuseRatification

    func perform(on order: WorkOrder, _ context: ActContext) throws {
      let use = MandateUse(
        mandate: "NIGHT", order: order.number, round: 1, contractor: "ALFA", category: "roads.pothole",
        amount: euro(400), activatedBy: "ada", usedAt: TestOrders.morning, left: nil,
        ratifyBy: TestOrders.morning + .seconds(36_000))
      switch self {
      case .approve: _ = try order.approve(in: context)
      case .recordInspection:
        let findings = InspectionFindings(kind: .safety, outcome: .madeSafe)
        _ = try order.recordInspection(InspectionNumber(year: 2026, serial: 4), findings, in: context)
      case .ratify: _ = try use.ratify(on: order, in: context)
      case .refuseRatification: _ = try use.refuse(reason: "No danger", on: order, in: context)
      }
    }
  }

  @Test("An act that happens now is taken although the machine's clock was set back")
  func clockSetBack() throws {
    let suspended = try TestOrders.started().suspend(cause: "rain", in: TestOrders.context(.technician)).order

    let resumed = try suspended.resume(in: TestOrders.context(.technician, minutes: 50)).order
    #expect(resumed.state == .started)
    #expect(resumed.lastActAt == suspended.lastActAt)
  }

  @Test("A pause keeps who made it")
  func author() throws {
    let context = TestOrders.context(.technician, minutes: 60, name: "bruno")
    let order = try TestOrders.started().suspend(cause: "rain", in: context).order
    #expect(order.pauses.map(\.by) == ["bruno"])
    let resumed = try order.resume(in: TestOrders.context(.technician, minutes: 70)).order
    #expect(resumed.pauses.map(\.by) == ["bruno"])
  }
}
