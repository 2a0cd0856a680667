import Testing

@testable import WorkOrders

/// An order for a bench, reported and made on Tuesday 17 November 2026 at nine.
@Suite("Orders that are due by a date")
struct DateTests {
  /// The city whose programmed class is triaged within a day and completed by a day that is set on the order, or this.
  private static func policy(_ fixed: CivilDate? = nil, clock: ClockKind = .always) -> Policy {
    TestCity.policy { policy in
      policy.urgencies[2] = UrgencyClass(
        code: .programmed, name: TestCity.text("programmed"),
        targets: [
          .init(name: .arrival, within: .elapsed(.seconds(20 * 86_400)), clock: .always, from: .report),
          .init(name: .completion, limit: .date(fixed), clock: clock),
        ])
    }
  }

  private static let december = TestCity.day(2026, 12, 17)

  private func context(_ role: Role = .technician, minutes: Int = 60, _ policy: Policy = policy()) -> ActContext {
    TestOrders.context(role, minutes: minutes, policy: policy)
  }

  private func new(_ settings: OrderSettings, _ policy: Policy = policy()) throws -> OrderChange {
    var settings = settings
    settings.category = settings.category ?? "green.bench"
    settings.zone = "Z1"
    return try WorkOrder.open(
      OrderNumber(year: 2026, serial: 12), for: [RequestNumber(year: 2026, serial: 30)], reportedAt: TestOrders.morning,
      settings: settings, in: context(.operator, minutes: 0, policy))
  }

  private func completion(_ order: WorkOrder) throws -> OrderTarget {
    try #require(order.targets.first { $0.name == .completion })
  }

  private func decide(_ order: WorkOrder, _ policy: Policy = policy()) throws -> DispatchDecision {
    try Dispatcher(policy: policy, at: TestOrders.morning, role: .operator, spending: .none).decide(order)
  }

  @Test("Without its day an order has no deadline, and goes to a person who sets it; with it, it goes on")
  func missing() throws {
    let opened = try new(OrderSettings(estimate: euro(100))).order
    #expect(try completion(opened) == OrderTarget(name: .completion, due: nil, isDated: true))
    #expect(opened.awaitsDate(Self.policy()) && opened.targetsWithoutDeadline(Self.policy()).isEmpty)
    #expect(try decide(opened).outcome == .evaluating(missing: .date))

    let change = try opened.set(OrderSettings(date: Self.december), in: context(.operator))
    #expect(change.next == .decide && change.occurrences.first?.facts["date"] == .text("2026-12-17"))
    #expect(try completion(change.order).due == TestCity.time(12, 18) - .milliseconds(1))
    #expect(!change.order.awaitsDate(Self.policy()))
    let decision = try decide(change.order)
    #expect(decision.outcome == .approval(amount: euro(100)) && decision.facts["date"] == .text("2026-12-17"))
  }

  @Test("The day may come with the report, and stands in its event")
  func atOnce() throws {
    let change = try new(OrderSettings(date: Self.december), Self.policy(clock: .service))
    #expect(try completion(change.order).due == TestCity.time(12, 17, 17, 15))
    #expect(change.occurrences.first?.facts["date"] == .text("2026-12-17"))
  }

  @Test("A day of the rules holds unless the order has its own, and not for what came up after it")
  func fixed() throws {
    let campaign = Self.policy(TestCity.day(2026, 11, 30))
    #expect(try completion(new(OrderSettings(), campaign).order).due == TestCity.time(12, 1) - .milliseconds(1))
    let own = try new(OrderSettings(date: Self.december), campaign).order
    #expect(try completion(own).due == TestCity.time(12, 18) - .milliseconds(1))

    let over = Self.policy(TestCity.day(2026, 11, 16))
    let late = try new(OrderSettings(), over).order
    #expect(try completion(late).due == nil && late.awaitsDate(over))
    let last = Self.policy(TestCity.day(2026, 11, 17))
    #expect(try completion(new(OrderSettings(), last).order).due == TestCity.time(11, 18) - .milliseconds(1))
  }

  @Test("A day that has passed, that is far off, or that the class does not ask for is refused")
  func refused() throws {
    let order = try new(OrderSettings()).order
    for day in [TestCity.day(2026, 11, 16), TestCity.day(2006, 12, 17)] {
      expectRefusal(.invalid, "has passed") { try order.set(OrderSettings(date: day), in: context()) }
    }
    expectRefusal(.invalid, "more than ten years ahead") {
      try order.set(OrderSettings(date: TestCity.day(2062, 12, 17)), in: context())
    }
    #expect(try order.set(OrderSettings(date: TestCity.day(2026, 11, 17)), in: context()).order.date != nil)
    expectRefusal(.invalid, "Nothing is due by a date in the urgency class normal") {
      try order.set(OrderSettings(urgency: .normal, date: Self.december), in: context())
    }
    expectRefusal(.invalid, "Give a class too that has one: programmed.") {
      try new(OrderSettings(category: "roads.pothole", date: Self.december))
    }
    expectRefusal(.invalid, "No class of the city has") {
      try new(OrderSettings(category: "green.bench", date: Self.december), TestCity.policy)
    }
  }

  @Test("What nobody has classified takes a day and keeps it for its class")
  func unclassified() throws {
    var order = try WorkOrder.open(
      OrderNumber(year: 2026, serial: 1), for: [], reportedAt: TestOrders.morning,
      settings: OrderSettings(date: Self.december), in: context(.operator, minutes: 0)
    ).order
    #expect(order.targets.isEmpty && order.date == Self.december)
    order = try order.set(OrderSettings(category: "green.bench"), in: context()).order
    #expect(try completion(order).due == TestCity.time(12, 18) - .milliseconds(1))
  }

  /// The order, started by a firm.
  private func started() throws -> WorkOrder {
    var order = try new(OrderSettings(estimate: euro(100), date: Self.december)).order
    order.state = .approval
    return try order.approve(in: context(minutes: 5)).order
      .offer(
        to: TestOrders.candidate, mode: .phone, answerBy: TestCity.time(11, 17, 11), in: context(.system, minutes: 10)
      )
      .order.accept(contractor: "ALFA", in: context(.contractor, minutes: 20)).order
      .start(in: context(.contractor, minutes: 30)).order
  }

  @Test("A technician moves the day alone while a firm is at work; an operator or another setting does not")
  func moved() throws {
    let order = try started()
    let moved = try order.set(OrderSettings(date: TestCity.day(2026, 12, 24)), in: context())
    #expect(moved.order.state == .started && moved.next == .nothing)
    #expect(try completion(moved.order).due == TestCity.time(12, 25) - .milliseconds(1))
    #expect(moved.occurrences.map(\.kind) == [.orderSet])
    expectRefusal(.notAllowed, "move the date of") {
      try order.set(OrderSettings(date: Self.december), in: context(.operator))
    }
    expectRefusal(.conflict, "nobody can change") {
      try order.set(OrderSettings(zone: "Z2", date: Self.december), in: context())
    }
  }

  @Test("A pause moves no day: it is watched and missed while the work rests, and cannot be stopped by name")
  func paused() throws {
    let order = try started()
    expectRefusal(.invalid, "is due by a date: no pause moves it") {
      try order.suspend(cause: "rain", stops: [.completion], in: context())
    }
    let suspended = try order.suspend(cause: "rain", in: context()).order
    #expect(suspended.runningTargets.map(\.name) == [.completion])
    let end = try #require(try completion(order).due)
    #expect(suspended.breaching(at: end) == nil)
    let missed = try #require(suspended.breaching(at: end + .milliseconds(1)))
    #expect(missed.order.targets.filter(\.isBreached).map(\.name) == [.completion])
    let resumed = try suspended.resume(in: context(minutes: 60 * 24 * 10)).order
    #expect(try completion(resumed).due == end)
  }

  @Test("A later day takes a miss back")
  func relieved() throws {
    let end = try #require(try completion(try started()).due)
    let missed = try #require(try started().breaching(at: end + .seconds(1))).order
    let late = ActContext(
      at: end + .seconds(2), enteredAt: end + .seconds(2), actor: TestOrders.actor(.technician), policy: Self.policy())
    let moved = try missed.set(OrderSettings(date: TestCity.day(2026, 12, 24)), in: late).order
    #expect(try !completion(moved).isBreached)
    #expect(try moved.targetOccurrences(since: missed, under: Self.policy()).map(\.kind) == [.targetRelieved])
  }

  @Test("A reopened order has no day until somebody sets another")
  func reopened() throws {
    let order = try started().complete(in: context(.contractor)).order.close(in: context()).order
      .reopen(reason: "again", in: context(minutes: 90)).order
    #expect(try order.date == nil && completion(order).due == nil && order.awaitsDate(Self.policy()))
  }
}
