import Testing

@testable import WorkOrders

@Suite("Inspections")
struct InspectionTests {
  let number = InspectionNumber(year: 2026, serial: 4)

  func record(_ order: WorkOrder, _ kind: InspectionKind, _ outcome: InspectionOutcome) throws -> OrderChange {
    try order.recordInspection(
      number, InspectionFindings(kind: kind, outcome: outcome), in: TestOrders.context(.technician))
  }

  @Test(
    "Only a verification passes or fails, and it does nothing else", arguments: InspectionKind.allCases,
    InspectionOutcome.allCases)
  func outcomes(kind: InspectionKind, outcome: InspectionOutcome) {
    let fits = (kind == .verification) == [.passed, .failed].contains(outcome)
    let findings = InspectionFindings(kind: kind, outcome: outcome)
    if fits {
      #expect(throws: Never.self) { try findings.check() }
    } else {
      expectRefusal(.invalid) { try findings.check() }
    }
  }

  @Test("An inspection that is asked for is kept open, named, and has the order decided again")
  func schedule() throws {
    let change = try TestOrders.new().scheduleInspection(
      number, kind: .safety, on: TestCity.time(11, 18, 8), inspector: "anna", in: TestOrders.context(.operator))
    #expect(change.order.openInspection == number && change.next == .decide)
    let occurrence = try #require(change.occurrences.first)
    #expect(occurrence.subjects.inspection == number && occurrence.facts["inspector"] == "anna")
    #expect(occurrence.facts["on"] == .instant(TestCity.time(11, 18, 8)) && occurrence.facts["kind"] == "safety")
  }

  @Test("What a look found goes into the order, which is decided again")
  func record() throws {
    var findings = InspectionFindings(kind: .preventive, outcome: .confirmed)
    findings.code = "ASPHALT-HOT"
    findings.estimate = euro(750)
    findings.urgency = .emergency
    findings.note = "deeper than it looks"

    let change = try TestOrders.order(in: .inspection)
      .recordInspection(number, findings, in: TestOrders.context(.technician))

    #expect(change.next == .decide && change.order.inspected && change.order.openInspection == nil)
    #expect(change.order.interventionCode == "ASPHALT-HOT" && change.order.estimate == euro(750))
    #expect(change.order.urgency == .emergency && change.order.targets.contains { $0.name == .makingSafe })
    #expect(change.occurrences.first?.words == ["note": "deeper than it looks"])
    #expect(change.occurrences.first?.subjects.inspection == number)
  }

  @Test(
    "A finding that is no plain yes leaves the order to a person",
    arguments: [
      (InspectionOutcome.nothingFound, DispatchDecision.Missing.outcome), (.otherBody, .outcome),
      (.otherTrade, .category),
    ])
  func toPerson(outcome: InspectionOutcome, missing: DispatchDecision.Missing) throws {
    let order = try record(try TestOrders.order(in: .inspection), .preventive, outcome).order
    let dispatcher = Dispatcher(policy: TestCity.policy, at: TestOrders.morning, role: .technician, spending: .none)
    #expect(try dispatcher.decide(order).outcome == .evaluating(missing: missing))
  }

  @Test("A later look that confirms the report settles what the first left open")
  func settles() throws {
    let nothing = try record(try TestOrders.order(in: .inspection), .preventive, .nothingFound).order
    #expect(try !record(nothing, .safety, .confirmed).order.unsettled)
  }

  @Test("A danger removed on the spot meets its target")
  func madeSafe() throws {
    var order = try TestOrders.new("roads.danger")
    order.state = .inspection
    let safe = try record(order, .safety, .madeSafe).order
    #expect(safe.targets.first { $0.name == .makingSafe }?.metAt == TestCity.time(11, 17, 10))
  }

  @Test("Work that passes its verification stays completed, ready to be closed")
  func passed() throws {
    let change = try record(try TestOrders.completed(), .verification, .passed)
    #expect(change.order.state == .completed && change.order.final == euro(900) && change.next == .nothing)
    #expect(!change.order.inspected)
  }

  @Test("Work that fails its verification goes back to the contractor")
  func failed() throws {
    var findings = InspectionFindings(kind: .verification, outcome: .failed)
    findings.note = "uneven"
    let change = try TestOrders.completed().recordInspection(number, findings, in: TestOrders.context(.technician))
    #expect(change.order.state == .started && change.order.contractor == "ALFA" && change.order.final == nil)
    #expect(change.occurrences.map(\.kind) == [.inspectionRecorded, .orderReworked])
    #expect(change.occurrences.last?.words == ["reason": "uneven"])
  }

  @Test(
    "A look is recorded before completion, a verification after it, and nothing on a finished order",
    arguments: OrderState.allCases, InspectionKind.allCases)
  func cell(state: OrderState, kind: InspectionKind) throws {
    let order = try TestOrders.order(in: state)
    let outcome: InspectionOutcome = kind == .verification ? .passed : .confirmed
    guard !state.isFinished else {
      return expectRefusal(.conflict, "is already \(state.rawValue)") { try record(order, kind, outcome) }
    }
    guard (kind == .verification) == (state == .completed) else {
      return expectRefusal(.conflict, "a \(kind.word.en) inspection does not fit") { try record(order, kind, outcome) }
    }
    let change = try record(order, kind, outcome)
    #expect(change.order.state == state)
    #expect(change.next == (state.isBeforeDispatch ? .decide : .nothing))
    #expect(change.order.lastActAt == TestCity.time(11, 17, 10))
  }

  @Test(
    "What leaves a contractor without work changes nothing for it, and a person decides once it is gone",
    arguments: [InspectionOutcome.nothingFound, .otherTrade, .otherBody],
    [OrderState.offered, .accepted, .started, .suspended])
  func noWorkUnderway(outcome: InspectionOutcome, state: OrderState) throws {
    let order = try TestOrders.order(in: state)
    let found = try record(order, .safety, outcome)
    #expect(found.order.state == state && found.order.category == order.category && found.next == .nothing)

    let withdrawn = try found.order.withdraw(reason: "Nothing to do", in: TestOrders.context(.technician))
    #expect(withdrawn.next == .decide)
    let dispatcher = Dispatcher(policy: TestCity.policy, at: TestOrders.morning, role: .technician, spending: .none)
    #expect(try dispatcher.decide(withdrawn.order).outcome == .evaluating(missing: .outcome))
    let confirmed = try record(found.order, .safety, .confirmed).order
    #expect(try confirmed.withdraw(reason: "Too slow", in: TestOrders.context(.technician)).next == .route)
  }

  @Test("Only technical staff record what they saw", arguments: Role.allCases)
  func roles(role: Role) throws {
    let completed = try TestOrders.completed()
    let findings = InspectionFindings(kind: .verification, outcome: .passed)
    let record = { try completed.recordInspection(number, findings, in: TestOrders.context(role)) }
    if role == .technician || role == .administrator {
      #expect(throws: Never.self) { try record() }
    } else {
      expectRefusal(.notAllowed, "Ask a technician.") { try record() }
    }
  }
}
