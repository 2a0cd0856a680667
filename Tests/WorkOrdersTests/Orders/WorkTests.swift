import Testing

@testable import WorkOrders

@Suite("Work on an order")
struct WorkTests {
  func target(_ name: TargetName, of order: WorkOrder) throws -> OrderTarget {
    try #require(order.targets.first { $0.name == name })
  }

  @Test("Arrival on site meets its target")
  func start() throws {
    let order = try TestOrders.started()
    #expect(try target(.arrival, of: order).metAt == TestCity.time(11, 17, 9, 30))
  }

  @Test("Making safe meets its target, leaves the state as it is, and is recorded once")
  func makeSafe() throws {
    let safe = try TestOrders.accepted("roads.danger").makeSafe(in: TestOrders.context(.technician, minutes: 40)).order

    #expect(safe.state == .accepted)
    #expect(try target(.makingSafe, of: safe).metAt == TestCity.time(11, 17, 9, 40))
    #expect(try target(.completion, of: safe).metAt == nil)
    expectRefusal(.conflict, "was already made safe") { try safe.makeSafe(in: TestOrders.context(.technician)) }
  }

  @Test("Work suspended before arrival goes on before arrival, afterwards on site")
  func resumes() throws {
    for (order, state) in [(try TestOrders.accepted(), OrderState.accepted), (try TestOrders.started(), .started)] {
      let suspended = try order.suspend(cause: "rain", in: TestOrders.context(.technician, minutes: 60)).order
      #expect(suspended.state == .suspended)
      #expect(try suspended.resume(in: TestOrders.context(.technician, minutes: 90)).order.state == state)
    }
  }

  @Test("A pause keeps its cause and moves what is due by its length")
  func pause() throws {
    let before = try TestOrders.accepted()
    let due = try #require(try target(.arrival, of: before).due)
    let suspended = try before.suspend(cause: "rain", in: TestOrders.context(.system, minutes: 60)).order
    let resumed = try suspended.resume(in: TestOrders.context(.system, minutes: 150)).order

    #expect(resumed.pauses.map(\.cause) == ["rain"])
    #expect(resumed.pauses.first?.to == TestCity.time(11, 17, 11, 30))
    #expect(try target(.arrival, of: resumed).due == due + .seconds(90 * 60))
    #expect(try target(.acceptance, of: resumed) == target(.acceptance, of: before))
  }

  @Test("Completion meets what is still due and takes the final amount")
  func complete() throws {
    let order = try TestOrders.accepted("roads.danger")
      .complete(final: euro(950), in: TestOrders.context(.contractor, minutes: 50)).order

    #expect(order.state == .completed && order.final == euro(950) && order.commitment == euro(950))
    #expect(order.targets.allSatisfy { $0.metAt != nil || $0.name == .triage })
  }

  @Test(
    "Staff who record a contractor's word are not the first person",
    arguments: [(Role.operator, true), (.technician, true), (.operator, false), (.technician, false)])
  func completedBy(role: Role, forContractor: Bool) throws {
    var actor = Actor(name: "gina", role: role)
    if forContractor { actor = actor.onBehalf(of: "ALFA") }
    let order = try TestOrders.started().complete(in: TestOrders.context(role).acting(as: actor)).order
    #expect(order.completedBy == (forContractor ? nil : "gina"))
  }

  @Test("Rework sends the contractor back and opens completion again")
  func rework() throws {
    let change = try TestOrders.completed().rework(reason: "uneven", in: TestOrders.context(.technician))

    #expect(change.order.state == .started && change.order.contractor == "ALFA" && change.order.final == nil)
    #expect(try target(.completion, of: change.order).metAt == nil)
    #expect(try target(.arrival, of: change.order).metAt != nil)
    #expect(change.occurrences.first?.words == ["reason": "uneven"])
  }
}
