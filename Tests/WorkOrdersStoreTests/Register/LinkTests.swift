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
      #expect(kinds == ["request.resolved", "request.reopened"])
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
