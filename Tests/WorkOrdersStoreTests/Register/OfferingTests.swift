import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Offers, from the first firm to the last")
struct OfferingTests {
  @Test("An approved order is offered at once")
  func approved() async throws {
    try await withCentre { centre in
      let waiting = try await centre.open("roads.pothole")

      let order = try await centre.act(waiting.number, by: .bruno) { try $0.approve(in: $1) }

      #expect(waiting.state == .approval)
      #expect(order.state == .offered)
      #expect(order.approved == euro(300))
      #expect(order.contract == "C-ALFA")
    }
  }

  @Test("A refusal asks the next firm, and nobody left alarms the one on call")
  func refusals() async throws {
    try await withCentre { centre in
      var order = try await centre.open("roads.danger")
      var asked: [ContractorCode?] = []
      for _ in 1...3 {
        asked.append(order.contractor)
        order = try await centre.act(order.number, by: .ada) { try $0.refuse(reason: "No time", in: $1) }
      }

      #expect(asked == ["ALFA", "BETA", "GAMMA"])
      #expect(order.state == .unassigned)
      #expect(order.offers.map(\.state) == [.refused, .refused, .refused])
      #expect(try await centre.kinds(of: order.number).suffix(2) == [.orderUnassigned, .orderAlarm])
      #expect(try await centre.texts("SELECT recipient FROM outbox WHERE kind = 'alarm'") == ["oncall@prova.example"])
      let uses = try await centre.register.read { try $0.mandateUses(MandateUseFilter()) }
      #expect(uses.map(\.contractor) == ["GAMMA", "BETA", "ALFA"])
      #expect(uses.allSatisfy { $0.standing == .givenBack && $0.amount == .zero && !$0.awaitsRatification })
    }
  }

  @Test("A firm's silence past its time asks the next one")
  func silence() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger")

      centre.clock.advance(.seconds(3_600))
      try await centre.runAgenda()
      #expect(try await centre.order(order.number).contractor == "ALFA")

      centre.clock.advance(.milliseconds(1))
      try await centre.runAgenda()
      let later = try await centre.order(order.number)
      #expect(later.offers.map(\.state) == [.expired, .sent])
      #expect(later.contractor == "BETA")
    }
  }

  @Test("A technician chooses another firm than the rule's, with a reason that is kept")
  func choice() async throws {
    try await withCentre { centre in
      let order = try await unassigned(centre)

      let silent = await domainError { try await offer(order.number, to: "GAMMA", reason: "", centre) }
      let nobody = await domainError { try await offer(order.number, to: "DELTA", reason: "Near", centre) }
      let chosen = try await offer(order.number, to: "GAMMA", reason: "It knows the place", centre)

      #expect(silent?.code == .invalid)
      #expect(nobody?.code == .notFound)
      #expect(chosen.contractor == "GAMMA")
      let kept = try await centre.register.read { try $0.decisions(of: order.number).last }
      #expect(kept?.rule == "technician's-choice")
      #expect(kept?.outcome == "GAMMA")
    }
  }

  @Test("An order that went round in vain is not activated again past the mandate's ceiling")
  func routedAgainPastCeiling() async throws {
    try await withCentre { centre in
      let order = try await unassigned(centre)
      for _ in 1...5 { _ = try await centre.open("roads.danger", zone: "Z2", estimate: euro(400)) }

      let refused = await domainError { try await offer(order.number, to: "GAMMA", reason: "Near", centre) }
      let routed = try await centre.route(order.number)

      #expect(refused?.code == .ceilingReached)
      #expect(routed.state == .approval)
      #expect(routed.mandate == nil)
      let spent = try await centre.number("SELECT sum(amount) FROM mandate_use WHERE voided = 0")
      #expect(spent <= 200_000)
    }
  }

  @Test("The next firm's own ceiling under the mandate is looked at when it is asked")
  func ceilingOfNextFirm() async throws {
    let firms = Array(SmallCity.firms.prefix(2))
    try await withCentre(firms: firms) { centre in
      for _ in 1...3 { _ = try await centre.open("roads.danger", zone: "Z2") }
      let order = try await centre.open("roads.danger")

      let refused = try await centre.act(order.number, by: .ada) { try $0.refuse(reason: "No", in: $1) }

      #expect(refused.state == .unassigned)
    }
  }

  @Test("A version that was seen before the last act is refused")
  func staleVersion() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger")
      try await centre.act(order.number, by: .bruno, seen: order.version) { try $0.accept(in: $1) }

      let error = await domainError {
        try await centre.act(order.number, by: .bruno, seen: order.version) { try $0.start(in: $1) }
      }

      #expect(error?.code == .staleVersion)
      #expect(try await centre.order(order.number).state == .accepted)
    }
  }

  @Test("What staff enter for a firm is kept as done on its behalf, and the office's own acts are not")
  func onBehalf() async throws {
    try await withCentre { centre in
      let order = try await centre.closed()

      let events = try await centre.register.read { try $0.events(of: order.number).map(\.event) }
      #expect(events.first { $0.kind == .orderAccepted }?.onBehalfOf == "ALFA")
      #expect(events.first { $0.kind == .orderCompleted }?.onBehalfOf == "ALFA")
      #expect(events.first { $0.kind == .orderClosed }?.onBehalfOf == nil)
      #expect(events.first { $0.kind == .orderClosed }?.toState == "closed")
    }
  }

  private func unassigned(_ centre: Centre) async throws -> WorkOrder {
    var order = try await centre.open("lighting.lamp", estimate: euro(450))
    #expect(order.state == .unassigned)
    let wired = SmallCity.firm("GAMMA", .pec, priority: 3, trades: ["roads", "electrical"])
    try await centre.perform(by: .administrator) { try $0.save(wired, in: $1) }
    order = try await centre.order(order.number)
    return order
  }

  @discardableResult
  private func offer(_ order: OrderNumber, to firm: ContractorCode, reason: String, _ centre: Centre) async throws
    -> WorkOrder
  {
    try await centre.perform(by: .bruno) { try $0.offer(order, to: firm, reason: reason, seen: nil, in: $1) }
  }
}
