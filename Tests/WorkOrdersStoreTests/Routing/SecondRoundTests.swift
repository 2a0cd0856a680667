import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Second rounds, and alarms that are passed on")
struct SecondRoundTests {
  private let policy = SmallCity.policy { policy in
    policy.routing = RoutingRules(
      criterion: .priority, defaultAnswerWithin: policy.routing.defaultAnswerWithin, rounds: 2,
      alarm: policy.routing.alarm,
      escalation: [
        .init(after: .seconds(900), contact: .init(name: "Second", email: "second@prova.example", phone: "0522 2")),
        .init(after: .seconds(1_800), contact: .init(name: "Third", email: "third@prova.example")),
      ])
  }

  @Test("Who was silent is asked again after all have been asked once, who refused is not")
  func secondRound() async throws {
    try await withCentre(policy) { centre in
      let order = try await centre.open("roads.pothole")
      try await centre.act(order.number, by: .bruno) { try $0.approve(in: $1) }
      try await silence(centre)
      try await centre.act(order.number, by: .ada) { try $0.refuse(reason: "No crew", in: $1) }
      try await silence(centre)

      let again = try await centre.order(order.number)
      #expect(again.offers.map(\.contractor) == ["ALFA", "BETA", "GAMMA", "ALFA"])
      #expect(again.state == .offered)
      let decision = try await centre.register.read { try $0.decisions(of: order.number).last }
      #expect(decision?.facts["pass"] == .integer(2))
      #expect(decision?.candidates.first { $0.contractor == "BETA" }?.isEligible == false)

      try await silence(centre)
      #expect(try await centre.order(order.number).contractor == "GAMMA")
      try await silence(centre)
      #expect(try await centre.order(order.number).state == .unassigned)
    }
  }

  @Test("While nobody acts, one after the other is told, and then nobody")
  func passedOn() async throws {
    try await withCentre(policy) { centre in
      _ = try await centre.open("lighting.lamp")
      var told: [[String]] = []
      for seconds in [0, 899, 1, 1_799, 1, 86_400] {
        centre.clock.advance(.seconds(seconds))
        try await centre.runAgenda()
        told.append(try await centre.texts("SELECT recipient FROM outbox WHERE kind = 'alarm' ORDER BY created_at"))
      }

      let (first, second, third) = ("oncall@prova.example", "second@prova.example", "third@prova.example")
      #expect(told.map(\.count) == [1, 1, 2, 2, 3, told[5].count])
      #expect(told[4] == [first, second, third])
      #expect(told[5].filter { $0 != first } == [second, third])
      let texts = try await centre.texts("SELECT text FROM alarm WHERE kind = 'unassigned' ORDER BY id")
      #expect(texts.count == 3 && texts[1].hasSuffix("the alarm passes to Second, 0522 2."))
    }
  }

  @Test("An alarm is not passed on once the order has moved on, and starts anew with the first")
  func movedOn() async throws {
    try await withCentre(policy) { centre in
      let order = try await centre.open("lighting.lamp")
      centre.clock.advance(.seconds(900))
      try await centre.runAgenda()
      let wired = SmallCity.firm("GAMMA", .pec, priority: 3, trades: ["roads", "electrical"])
      try await centre.perform(by: .administrator) { try $0.save(wired, in: $1) }
      try await centre.route(order.number)
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'alarm-escalates'") == 0)

      try await centre.act(order.number, by: .ada) { try $0.refuse(reason: "No", in: $1) }

      #expect(try await centre.texts("SELECT key FROM agenda WHERE kind = 'alarm-escalates'").map { $0.last } == ["1"])
      #expect(
        try await centre.texts("SELECT recipient FROM outbox WHERE kind = 'alarm' ORDER BY created_at").last
          == "oncall@prova.example")
    }
  }

  private func silence(_ centre: Centre) async throws {
    centre.clock.advance(.seconds(3_601))
    try await centre.runAgenda()
  }
}
