import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Requests and orders, many to many")
struct LinkTests {
  @Test("Three calls on one pothole become one order with three reporters")
  func threeCalls() async throws {
    try await withCentre { centre in
      let first = try await centre.log(.report("roads.danger"))
      let request = try #require(first.request)
      let second = try await centre.log(.report("roads.danger") { $0.link = request })
      let third = try await centre.log(.report(nil) { $0.link = request })

      let order = try #require(first.orders.first)
      #expect(second.orders.map(\.number) == [order.number])
      #expect(third.orders.map(\.number) == [order.number])
      let requests = try await centre.order(order.number).requests
      #expect(requests == [first.request, second.request, third.request])
      #expect(try await centre.number("SELECT count(*) FROM work_order") == 1)
      let taken = try await centre.request(try #require(third.request))
      #expect(taken.state == .open)
    }
  }

  @Test("A request that joins an order gives up its own untouched one")
  func ownOrderCancelled() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger")
      let other = try await centre.log(.report("roads.pothole"))
      let request = try #require(other.request)

      try await centre.perform(by: .ada) { try $0.link(request, to: order.number, in: $1) }

      let own = try await centre.order(try #require(other.orders.first?.number))
      #expect(own.state == .cancelled)
      let joined = try await centre.register.read { try $0.orders(for: request) }
      #expect(joined == [order.number, own.number])
      #expect(try await centre.request(request).state == .open)
      let twice = await domainError {
        try await centre.perform(by: .ada) { try $0.link(request, to: order.number, in: $1) }
      }
      #expect(twice?.code == .conflict)
    }
  }

  @Test("A request's own order that a firm was asked for stays when the request joins another")
  func offeredOrderStays() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger")
      let other = try await centre.log(.report("roads.danger"))

      let request = try #require(other.request)
      try await centre.perform(by: .ada) { try $0.link(request, to: order.number, in: $1) }

      #expect(try await centre.order(try #require(other.orders.first?.number)).state == .offered)
    }
  }

  @Test("A request that was linked by mistake goes back to its own order, and no further firm is asked")
  func linkedByMistake() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger")
      let other = try await centre.log(.report("roads.danger"))
      let request = try #require(other.request)
      try await centre.perform(by: .ada) { try $0.link(request, to: order.number, in: $1) }

      let own = try await centre.perform(by: .ada) { try $0.unlink(request, from: order.number, in: $1) }

      #expect(own.number == other.orders.first?.number)
      #expect(try await centre.number("SELECT count(*) FROM work_order") == 2)
      #expect(try await centre.number("SELECT count(*) FROM offer") == 2)
    }
  }

  @Test("A request taken off an order gets its own, and the order keeps the others")
  func unlink() async throws {
    try await withCentre { centre in
      let first = try await centre.log(.report("roads.danger"))
      let second = try await centre.log(.report("roads.danger") { $0.link = first.request })
      let request = try #require(second.request)

      let own = try await centre.perform(by: .ada) { try $0.unlink(request, from: nil, in: $1) }

      let shared = try await centre.order(try #require(first.orders.first?.number))
      #expect(shared.requests == [first.request])
      #expect(own.requests == [request])
      #expect(own.state == .offered)
      let last = await domainError {
        try await centre.perform(by: .ada) { try $0.unlink(request, from: own.number, in: $1) }
      }
      #expect(last?.code == .conflict)
    }
  }

  @Test("A split gives the same requests a further order")
  func split() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger")

      let further = try await centre.perform(by: .ada) {
        try $0.split(order.number, settings: OrderSettings(category: "roads.pothole"), in: $1)
      }

      #expect(further.requests == order.requests)
      #expect(further.category == "roads.pothole")
      #expect(further.zone == "Z1")
      #expect(try await centre.kinds(of: order.number).last == .orderSplit)
    }
  }

  @Test("A split takes over what is not said: category, urgency, zone, place and point")
  func inherited() async throws {
    try await withCentre { centre in
      let point = try #require(Coordinate(latitude: 44.605, longitude: 10.605))
      let order = try #require(
        try await centre.log(
          .report("roads.pothole") {
            $0.urgency = "emergency"
            $0.coordinate = point
          }
        ).orders.first)

      let same = try await centre.perform(by: .ada) { try $0.split(order.number, settings: OrderSettings(), in: $1) }
      let other = try await centre.perform(by: .ada) {
        try $0.split(order.number, settings: OrderSettings(category: "green.bench", zone: "Z2"), in: $1)
      }

      #expect(same.category == "roads.pothole" && same.urgency == "emergency" && same.zone == "Z1")
      #expect(same.coordinate == point)
      #expect(other.category == "green.bench" && other.urgency == "normal" && other.zone == "Z2")
    }
  }

  @Test("The journal says of every request which orders answer it, through a split and an unlinking")
  func journalOfLinks() async throws {
    try await withCentre { centre in
      let first = try await centre.log(.report("roads.danger"))
      let order = try #require(first.orders.first).number
      let second = try #require(try await centre.log(.report("roads.danger") { $0.link = first.request }).request)
      let third = try #require(try await centre.log(.report("roads.danger") { $0.link = first.request }).request)

      let further = try await centre.perform(by: .ada) {
        try $0.split(order, requests: [second], settings: OrderSettings(), in: $1)
      }
      let own = try await centre.perform(by: .ada) { try $0.unlink(third, from: order, in: $1) }
      let both = try await centre.perform(by: .ada) {
        try $0.openOrder(for: [second, third], settings: OrderSettings(), in: $1)
      }

      for number in [order, further.number, own.number, both.number] {
        let answered = try await centre.order(number).requests
        #expect(try await linked(number, centre) == Set(answered))
      }
      let events = try await centre.register.read { try $0.events(of: order).map(\.event) }
      let moved = events.filter { $0.kind == .requestUnlinked }
      #expect(moved.map(\.subjects.request) == [second, third])
      #expect(moved.map { $0.facts["reporters"] } == [.integer(2), .integer(1)])
      #expect(moved.map { $0.facts["opening"] } == [.flag(true), nil])
    }
  }

  /// The requests of an order as its journal tells them.
  private func linked(_ order: OrderNumber, _ centre: Centre) async throws -> Set<RequestNumber> {
    let events = try await centre.register.read { try $0.events(of: order).map(\.event) }
    return events.reduce(into: []) { requests, event in
      guard let request = event.subjects.request else { return }
      if event.kind == .orderOpened || event.kind == .requestLinked { requests.insert(request) }
      if event.kind == .requestUnlinked { requests.remove(request) }
    }
  }

  @Test("The clocks follow the earliest of the reports that stay, as the journal computes them again")
  func clocksGivenBack() async throws {
    try await withCentre { centre in
      let early = SmallCity.start - .seconds(3_000)
      let first = try await centre.log(.report("roads.danger"), at: early)
      let order = try #require(first.orders.first).number
      let request = try #require(first.request)
      let second = try #require(try await centre.log(.report("roads.danger") { $0.link = request }).request)
      #expect(try await centre.order(order).reportedAt == early)

      try await centre.perform(by: .ada) { _ = try $0.unlink(request, from: order, in: $1) }

      let left = try await centre.order(order)
      #expect(left.requests == [second] && left.reportedAt == SmallCity.start)
      #expect(left.targets.first { $0.name == .arrival }?.due == SmallCity.start + .seconds(3_600))
      #expect(try await centre.register.verifyJournal(head: nil).isValid)
    }
  }

  @Test("Neither a finished request nor an operator's estimate opens a further order")
  func refusedOrders() async throws {
    try await withCentre { centre in
      let order = try await centre.closed()
      let request = try #require(order.requests.first)

      let finished = await domainError {
        try await centre.perform(by: .bruno) { try $0.openOrder(for: [request], settings: OrderSettings(), in: $1) }
      }
      #expect(finished?.code == .conflict && finished?.hint?.contains("order reopen") == true)
      let open = try await centre.open("roads.danger").number
      let estimated = await domainError {
        try await centre.perform(by: .ada) { try $0.split(open, settings: OrderSettings(estimate: euro(10)), in: $1) }
      }
      #expect(estimated?.code == .notAllowed && estimated?.field == "estimate")
      #expect(try await centre.number("SELECT count(*) FROM work_order") == 2)
    }
  }

  @Test("A split is not dated before the report, nor before the latest act", arguments: [-7_200, -60])
  func splitTime(seconds: Int) async throws {
    try await withCentre { centre in
      let order = try await centre.log(.report("roads.danger"), at: SmallCity.start - .seconds(3_600)).orders.first
      let number = try #require(order).number
      try await centre.act(number, by: .bruno) { try $0.accept(in: $1) }

      let error = await domainError {
        try await centre.register.write { transaction in
          let context = try transaction.context(by: .ada, at: SmallCity.start + .seconds(seconds))
          _ = try transaction.split(number, settings: OrderSettings(), in: context)
        }
      }
      #expect(error?.code == .invalid && error?.field == "at")
    }
  }

  @Test("A request is resolved when the last of its orders closes, and taken up again with it")
  func resolved() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger"))
      let request = try #require(receipt.request)
      let one = try #require(receipt.orders.first).number
      let other = try await centre.perform(by: .ada) {
        try $0.split(one, settings: OrderSettings(), in: $1).number
      }

      try await finish(one, centre)
      #expect(try await centre.request(request).state == .open)
      try await finish(other, centre)
      #expect(try await centre.request(request).state == .resolved)

      try await centre.act(one, by: .bruno) { try $0.reopen(reason: "Broken again", in: $1) }
      #expect(try await centre.request(request).state == .open)
      let kinds = try await centre.texts(
        "SELECT kind FROM journal_event WHERE kind LIKE 'request.%' AND kind <> 'request.opened' ORDER BY id")
      #expect(kinds == ["request.linked", "request.resolved", "request.reopened"])
    }
  }

  @Test("A request is resolved too when the last of its orders is cancelled and another was closed")
  func resolvedByCancelling() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger"))
      let request = try #require(receipt.request)
      let one = try #require(receipt.orders.first).number
      let other = try await centre.perform(by: .ada) { try $0.split(one, settings: OrderSettings(), in: $1).number }

      try await finish(one, centre)
      try await centre.act(other, by: .bruno) { try $0.cancel(reason: "Not needed", in: $1) }

      #expect(try await centre.request(request).state == .resolved)
    }
  }

  @Test("A request that shares several orders leaves one only when it is named, and is told which they are")
  func unlinkOneOfTwo() async throws {
    try await withCentre { centre in
      let first = try await centre.log(.report("roads.danger"))
      let second = try await centre.log(.report("roads.danger") { $0.link = first.request })
      let request = try #require(second.request)
      let one = try #require(first.orders.first).number
      let other = try await centre.perform(by: .ada) { try $0.split(one, settings: OrderSettings(), in: $1).number }

      let error = await domainError { try await centre.perform(by: .ada) { try $0.unlink(request, from: nil, in: $1) } }
      try await centre.perform(by: .ada) { _ = try $0.unlink(request, from: other, in: $1) }

      #expect(error?.code == .conflict)
      #expect(error?.message.hasSuffix("\(one), \(other).") == true)
      #expect(try await centre.order(one).requests.contains(request))
      #expect(try await centre.order(other).requests.contains(request) == false)
    }
  }

  @Test("A cancelled order leaves its requests as they are")
  func cancelled() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger"))
      let number = try #require(receipt.orders.first?.number)

      try await centre.act(number, by: .bruno) { try $0.cancel(reason: "Repaired by others", in: $1) }

      #expect(try await centre.request(try #require(receipt.request)).state == .open)
      #expect(
        try await centre.register.read { try $0.requestsWithoutOrder().map(\.request.number) } == [receipt.request])
      #expect(try await centre.register.read { try $0.requestsWithoutOrderCount() } == 1)
      let joining = await domainError { try await centre.log(.report("roads.danger") { $0.link = receipt.request }) }
      #expect(joining?.code == .conflict)
    }
  }

  private func finish(_ number: OrderNumber, _ centre: Centre) async throws {
    for verb in [accept, complete, close] { try await centre.act(number, by: .bruno, verb) }
  }

  private var accept: @Sendable (WorkOrder, ActContext) throws -> OrderChange { { try $0.accept(in: $1) } }
  private var complete: @Sendable (WorkOrder, ActContext) throws -> OrderChange { { try $0.complete(in: $1) } }
  private var close: @Sendable (WorkOrder, ActContext) throws -> OrderChange { { try $0.close(in: $1) } }
}
