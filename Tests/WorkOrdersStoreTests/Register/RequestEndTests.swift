import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("The end of a request without work")
struct RequestEndTests {
  private func end(
    _ receipt: ContactReceipt, as state: RequestState = .cancelled, by actor: Actor, _ centre: Centre
  ) async throws {
    let request = try #require(receipt.request)
    try await centre.perform(by: actor) { try $0.end(request, as: state, reason: "Not ours", in: $1) }
  }

  @Test(
    "It takes its untouched order along",
    arguments: [
      (RequestState.rejected, EventKind.requestRejected), (.referred, .requestReferred),
      (.cancelled, .requestCancelled),
    ])
  func end(state: RequestState, kind: EventKind) async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("green.bench"))
      #expect(receipt.orders.first?.state == .evaluating)

      try await end(receipt, as: state, by: .ada, centre)

      #expect(try await centre.request(try #require(receipt.request)).state == state)
      #expect(try await centre.order(try #require(receipt.orders.first?.number)).state == .cancelled)
      let events = try await centre.texts("SELECT kind || ' ' || role FROM journal_event ORDER BY id DESC LIMIT 2")
      #expect(events == ["order.cancelled operator", "\(kind.rawValue) operator"])
    }
  }

  @Test("An order that is only offered is taken back from the firm, which is told")
  func offered() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger"))
      try await centre.runAgenda()

      try await end(receipt, by: .bruno, centre)

      let order = try await centre.order(try #require(receipt.orders.first?.number))
      #expect(order.state == .cancelled)
      #expect(order.offers.map(\.state) == [.withdrawn])
      let told = try await centre.texts("SELECT recipient FROM outbox WHERE kind = 'withdrawal'")
      #expect(told == ["lavori@alfa.example"])
      #expect(try await centre.standing("ALFA").committed == .zero)
    }
  }

  @Test("An operator cannot end it over an order that she may not cancel, and nothing is half done")
  func notHers() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger"))

      let error = await domainError { try await end(receipt, by: .ada, centre) }

      #expect(error?.code == .notAllowed)
      #expect(error?.hint == "Ask a technician.")
      #expect(try await centre.request(try #require(receipt.request)).state == .open)
      #expect(try await centre.order(try #require(receipt.orders.first?.number)).state == .offered)
    }
  }

  @Test("It is refused while a firm has its order, to everybody", arguments: [Actor.ada, .bruno])
  func accepted(actor: Actor) async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger"))
      let number = try #require(receipt.orders.first?.number)
      try await centre.act(number, by: .bruno) { try $0.accept(in: $1) }

      let error = await domainError { try await end(receipt, by: actor, centre) }

      #expect(error?.code == .conflict)
      #expect(error?.message.hasPrefix("Order \(number) is accepted by ALFA: ") == true)
      #expect(error?.hint == "Cancel or close the order first.")
      #expect(try await centre.request(try #require(receipt.request)).state == .open)
    }
  }

  @Test("An order that another reporter waits for goes on, until that request ends too")
  func shared() async throws {
    try await withCentre { centre in
      let first = try await centre.log(.report("roads.pothole"))
      let second = try await centre.log(.report("roads.pothole") { $0.link = first.request })
      let number = try #require(first.orders.first?.number)

      try await end(second, by: .ada, centre)
      #expect(try await centre.order(number).state == .approval)

      try await end(first, by: .bruno, centre)
      #expect(try await centre.order(number).state == .cancelled)
    }
  }
}
