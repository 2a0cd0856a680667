import Testing

@testable import WorkOrders

@Suite("Requests")
struct ServiceRequestTests {
  func request(_ state: RequestState = .new) -> ServiceRequest {
    ServiceRequest(
      number: RequestNumber(year: 2026, serial: 30), state: state, channel: .phone, reportedAt: TestOrders.morning,
      enteredAt: TestOrders.morning)
  }

  func classify(_ request: ServiceRequest, as category: CategoryCode = "roads.pothole", by role: Role = .operator)
    throws
    -> RequestChange
  {
    try request.classify(
      category: category, zone: "Z2", place: nil, address: "Via Roma 1", coordinate: nil, in: TestOrders.context(role))
  }

  static let staff: Set<Role> = [.operator, .technician, .administrator]

  @Test("Classifying opens a new request and keeps what it says")
  func classify() throws {
    let change = try classify(request())
    #expect(change.request.state == .open && change.request.version == 2)
    #expect(change.request.category == "roads.pothole" && change.request.area == "roads" && change.request.zone == "Z2")
    let occurrence = try #require(change.occurrences.first)
    #expect(occurrence.kind == .requestClassified && occurrence.from == "new" && occurrence.to == "open")
    #expect(occurrence.words == ["address": "Via Roma 1"] && occurrence.labels.channel == "phone")
  }

  @Test("A wrong classification is corrected, and what is not said again stays")
  func reclassify() throws {
    let first = try classify(request()).request
    let second = try first.classify(
      category: "lighting.lamp", zone: nil, place: "LP-7", address: nil, coordinate: nil,
      in: TestOrders.context(.technician)
    ).request
    #expect(
      second.area == "lighting" && second.zone == "Z2" && second.address == "Via Roma 1" && second.place == "LP-7")
  }

  @Test("A category that nobody knows is refused with the nearest")
  func unknown() {
    expectRefusal(.invalid, "Did you mean roads.pothole?") { try classify(request(), as: "road.pothole") }
  }

  @Test("Only staff classify, amend and end requests", arguments: Role.allCases)
  func roles(role: Role) {
    let context = TestOrders.context(role)
    let acts: [() throws -> RequestChange] = [
      { try classify(request(), by: role) },
      { try request().amend(description: "x", zone: nil, place: nil, address: nil, coordinate: nil, in: context) },
      { try request().end(.rejected, reason: "private land", in: context) },
    ]
    for act in acts {
      if Self.staff.contains(role) {
        #expect(throws: Never.self) { try act() }
      } else {
        expectRefusal(.notAllowed) { try act() }
      }
    }
  }

  @Test(
    "A request ends without work in one of three ways, each with its reason",
    arguments: [
      (RequestState.rejected, EventKind.requestRejected), (.referred, .requestReferred),
      (.cancelled, .requestCancelled),
    ])
  func end(state: RequestState, kind: EventKind) throws {
    let change = try request(.open).end(state, reason: "private land", in: TestOrders.context(.operator))
    #expect(change.request.state == state)
    #expect(change.occurrences.map(\.kind) == [kind] && change.occurrences.first?.words == ["reason": "private land"])
  }

  @Test(
    "A request cannot be ended as what work or nothing makes of it", arguments: [RequestState.new, .open, .resolved])
  func noEnd(state: RequestState) {
    expectRefusal(.invalid, "cannot be ended as \(state.rawValue)") {
      try request(.open).end(state, reason: "x", in: TestOrders.context(.operator))
    }
  }

  @Test("A finished request is neither classified nor ended", arguments: RequestState.allCases.filter(\.isFinished))
  func finished(state: RequestState) {
    expectRefusal(.conflict, "is already \(state.rawValue)") { try classify(request(state)) }
    expectRefusal(.conflict, "Log a new contact instead.") {
      try request(state).end(.cancelled, reason: "x", in: TestOrders.context(.operator))
    }
  }

  @Test("A request is resolved with its orders and open again with them")
  func resolve() throws {
    let resolved = request(.open).resolve()
    #expect(resolved.request.state == .resolved && resolved.occurrences.map(\.kind) == [.requestResolved])
    let reopened = resolved.request.reopen()
    #expect(reopened.request.state == .open && reopened.request.version == 3)
    #expect(reopened.occurrences.map(\.kind) == [.requestReopened])
  }

  @Test("Amending corrects words and place, and leaves the state")
  func amend() throws {
    let change = try request().amend(
      description: "deep hole", zone: "Z1", place: nil, address: nil, coordinate: nil, in: TestOrders.context(.operator)
    )
    #expect(change.request.state == .new && change.request.zone == "Z1")
    #expect(change.occurrences.first?.words == ["description": "deep hole"])
  }
}
