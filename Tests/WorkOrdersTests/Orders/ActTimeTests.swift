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
