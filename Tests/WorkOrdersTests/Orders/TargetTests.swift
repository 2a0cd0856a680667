import Testing

@testable import WorkOrders

/// Reported and made on Tuesday 17 November 2026 at nine.
@Suite("What is due")
struct TargetTests {
  func due(_ name: TargetName, of order: WorkOrder) -> Timestamp? { order.targets.first { $0.name == name }?.due }

  func target(_ name: TargetName, of order: WorkOrder) throws -> OrderTarget {
    try #require(order.targets.first { $0.name == name })
  }

  @Test("An emergency is due by the hours of every day")
  func emergency() throws {
    let order = try TestOrders.new("roads.danger")
    #expect(order.targets.map(\.name) == [.triage, .acceptance, .arrival, .makingSafe, .completion])
    #expect(due(.triage, of: order) == TestCity.time(11, 17, 9, 15))
    #expect(due(.arrival, of: order) == TestCity.time(11, 17, 10))
    #expect(due(.makingSafe, of: order) == TestCity.time(11, 17, 13))
    #expect(due(.completion, of: order) == TestCity.time(11, 20, 9))
  }

  @Test("A normal order is triaged within service hours and completed within working days")
  func normal() throws {
    let order = try TestOrders.new("roads.pothole")
    #expect(due(.triage, of: order) == TestCity.time(11, 17, 13))
    // 4 hours of the morning, 2 h 45 of the afternoon, 1 h 15 of Wednesday.
    #expect(due(.approval, of: order) == TestCity.time(11, 18, 9, 15))
    #expect(due(.completion, of: order) == TestCity.time(11, 28, 13))
  }

  @Test("A programmed order has its one limit")
  func programmed() throws {
    let order = try TestOrders.new("green.bench")
    #expect(order.targets.map(\.name) == [.completion])
    #expect(due(.completion, of: order) == TestCity.time(12, 17, 9))
  }

  @Test("An order without an urgency class owes nothing yet")
  func unclassified() throws {
    #expect(try TestOrders.new(nil).targets.isEmpty)
  }

  @Test("What nobody has classified has the limits from the report that the city names, then those of its own class")
  func untilClassified() throws {
    let policy = TestCity.policy { $0.unclassified = .normal }
    let opened = try WorkOrder.open(
      OrderNumber(year: 2026, serial: 1), for: [], reportedAt: TestOrders.morning, settings: OrderSettings(),
      in: TestOrders.context(.operator, minutes: 0, policy: policy)
    ).order
    #expect(opened.targets.map(\.name) == [.triage, .arrival, .completion])
    #expect(due(.triage, of: opened) == TestCity.time(11, 17, 13))

    let classified = try opened.set(
      OrderSettings(category: "roads.danger"), in: TestOrders.context(.operator, minutes: 120, policy: policy)
    ).order
    #expect(classified.targets.map(\.name) == [.triage, .acceptance, .arrival, .makingSafe, .completion])
    #expect(due(.arrival, of: classified) == TestCity.time(11, 17, 10))
  }

  @Test("Clocks of the report start with the report, those of the order with the order")
  func startEvents() throws {
    let late = TestOrders.context(.operator, minutes: 30)
    let order = try WorkOrder.open(
      OrderNumber(year: 2026, serial: 1), for: [], reportedAt: TestOrders.morning,
      settings: OrderSettings(category: "roads.danger"), in: late
    ).order
    #expect(due(.triage, of: order) == TestCity.time(11, 17, 9, 45))
    #expect(due(.arrival, of: order) == TestCity.time(11, 17, 10))
  }

  @Test("The clock of the activation starts with the first offer and not again")
  func activation() throws {
    let ready = try TestOrders.ready("roads.danger")
    #expect(due(.acceptance, of: ready) == nil)

    let offered = try TestOrders.offered("roads.danger")
    #expect(due(.acceptance, of: offered) == TestCity.time(11, 17, 9, 25))

    let refused = try offered.refuse(reason: "no", in: TestOrders.context(.contractor, minutes: 15)).order
    let again = try refused.offer(
      to: TestOrders.candidate, mode: .phone, answerBy: TestCity.time(11, 17, 12),
      in: TestOrders.context(.system, minutes: 16)
    ).order
    #expect(due(.acceptance, of: again) == TestCity.time(11, 17, 9, 25))
  }

  @Test("A target met in its last minute is not late, a millisecond after it is")
  func breached() throws {
    let order = try TestOrders.accepted("roads.danger")
    let end = TestCity.time(11, 17, 10)
    for (time, isLate) in [(end, false), (end + .milliseconds(1), true)] {
      let context = ActContext(at: time, enteredAt: time, actor: TestOrders.actor(.contractor), policy: TestCity.policy)
      let arrival = try target(.arrival, of: try order.start(in: context).order)
      #expect(arrival.metAt == time && arrival.isBreached == isLate)
    }
  }

  @Test("What is first met stays met")
  func firstCounts() throws {
    let safe = try TestOrders.accepted("roads.danger").makeSafe(in: TestOrders.context(.contractor, minutes: 25)).order
    let started = try safe.start(in: TestOrders.context(.contractor, minutes: 90)).order
    #expect(try target(.arrival, of: started).metAt == TestCity.time(11, 17, 9, 25))
  }

  @Test("Another urgency sets other limits and keeps what has been met")
  func urgencyChange() throws {
    let decided = try decidedEvaluated(try TestOrders.new("roads.danger"))
    let met = try #require(try target(.triage, of: decided).metAt)

    let slower = try decided.set(OrderSettings(urgency: .normal), in: TestOrders.context(.operator)).order
    #expect(slower.targets.map(\.name) == [.triage, .approval, .acceptance, .arrival, .completion])
    #expect(try target(.triage, of: slower).metAt == met)
    #expect(due(.triage, of: slower) == TestCity.time(11, 17, 13))
    #expect(due(.arrival, of: slower) == TestCity.time(11, 20, 9))
  }

  @Test("A more urgent class shows what had been met too late for it")
  func raisedUrgency() throws {
    let decided = try decidedEvaluated(try TestOrders.new("roads.pothole"))
    let raised = try decided.set(OrderSettings(urgency: .emergency), in: TestOrders.context(.operator)).order
    #expect(try !target(.triage, of: decided).isBreached)
    #expect(try target(.triage, of: raised).isBreached)
  }

  // Leaves evaluation twenty minutes after nine.
  private func decidedEvaluated(_ order: WorkOrder) throws -> WorkOrder {
    let decision = DispatchDecision(
      outcome: .approval(amount: euro(300)), mandate: nil, facts: [:], mandatesPassedOver: [:])
    return try order.decided(decision, in: TestOrders.context(.system, minutes: 20)).order
  }

  @Test("Only what is due and not met is open")
  func open() throws {
    let order = try TestOrders.started()
    #expect(order.openTargets.map(\.name) == [.triage, .completion])
  }
}
