import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Modes by urgency, the nearest firm, rotation and turns")
struct FurtherCriteriaTests {
  @Test("A firm is asked in the mode of the order's urgency")
  func modes() async throws {
    let alfa = SmallCity.firms[0]
    let firm = Contractor(
      code: alfa.code, name: alfa.name, email: alfa.email, phone: alfa.phone, mode: .email,
      modes: ["emergency": .phone], contracts: alfa.contracts)
    try await withCentre(firms: [firm]) { centre in
      let urgent = try await centre.open("roads.danger")
      let normal = try await centre.open("roads.pothole")
      try await centre.act(normal.number, by: .bruno) { try $0.approve(in: $1) }

      #expect(urgent.openOffer?.mode == .phone)
      #expect(try await centre.order(normal.number).openOffer?.mode == .email)
      let told = try await centre.texts("SELECT recipient FROM outbox WHERE kind = 'offer'")
      #expect(told == ["lavori@alfa.example"])
      #expect(try await centre.standing("ALFA").contractor.modes == ["emergency": .phone])
    }
  }

  @Test("The nearest base is asked first, from the site or else from the middle of the zone")
  func nearest() async throws {
    let policy = SmallCity.policy {
      $0.routing = RoutingRules(
        criterion: .nearest, defaultAnswerWithin: $0.routing.defaultAnswerWithin, alarm: $0.routing.alarm)
    }
    let firms = [("ALFA", 44.70), ("BETA", 44.61), ("GAMMA", 44.50)].map { based($0.0, $0.1) }
    try await withCentre(policy, firms: firms) { centre in
      let inZone = try await centre.open("roads.danger")
      let atPoint = try #require(
        try await centre.log(
          .report("roads.danger", zone: nil) { $0.coordinate = Coordinate(latitude: 44.601, longitude: 10.605) }
        ).orders.first)
      let nowhere = try await centre.open("roads.danger", zone: nil)

      #expect([inZone, atPoint].map(\.contractor) == ["BETA", "BETA"])
      for (order, source) in [(inZone, "zone"), (atPoint, "site")] {
        let decision = try await centre.register.read { try $0.decisions(of: order.number).last }
        #expect(decision?.facts["nearestTo"] == .text(source))
      }
      #expect(nowhere.contractor == nil, "without a zone a person decides")
    }
  }

  @Test("Who had the latest direct award of a category is passed over for the next, above the exempt amount")
  func rotation() async throws {
    let firms = ["ALFA", "BETA"].map { direct($0) }
    try await withCentre(firms: firms) { centre in
      let first = try await award(centre, euro(5_000))
      let exempt = try await award(centre, Euro(cents: 499_999))
      let second = try await award(centre, euro(5_000))
      let third = try await award(centre, euro(5_000))

      #expect([first, exempt, second, third].map(\.contractor) == ["ALFA", "ALFA", "BETA", "ALFA"])
      let decision = try await centre.register.read { try $0.decisions(of: second.number).last }
      let passedOver = try #require(decision?.candidates.first { $0.contractor == "ALFA" })
      #expect(passedOver.reason.en.hasPrefix("It had the latest direct award of this category"))
    }
  }

  @Test("A technician may depart from rotation for a reason, and the decision says so")
  func derogation() async throws {
    try await withCentre(firms: ["ALFA", "BETA"].map { direct($0) }) { centre in
      _ = try await award(centre, euro(5_000))
      let second = try await centre.open("roads.pothole", estimate: euro(5_000))
      try await centre.act(second.number, by: .bruno) { try $0.approve(in: $1) }
      try await centre.act(second.number, by: .bruno) { try $0.withdraw(reason: "Not here", in: $1) }
      let third = try await centre.order(second.number)
      #expect(third.state == .unassigned)
      let chosen = try await centre.perform(by: .bruno) {
        try $0.offer(second.number, to: "ALFA", reason: "The only one with the machine", seen: nil, in: $1)
      }
      #expect(chosen.contractor == "ALFA")
      let decision = try await centre.register.read { try $0.decisions(of: second.number).last }
      #expect(decision?.facts["derogation"] == .text("rotation"))
    }
  }

  @Test("A contract's turns are proved by the choices that fell on it")
  func turns() async throws {
    try await withCentre { centre in
      let first = try await centre.open("roads.danger")
      centre.clock.advance(.seconds(60))
      let second = try await centre.open("roads.danger", estimate: euro(123))
      centre.clock.advance(.seconds(60))
      let withdrawn = try await centre.open("roads.danger")
      try await centre.act(withdrawn.number, by: .bruno) { try $0.withdraw(reason: "Mistake", in: $1) }

      let choices = try await centre.register.read { try $0.lastChoices(of: "C-ALFA", limit: 5) }
      #expect(choices.map(\.order) == [second.number, first.number])
      #expect(choices.map(\.amount) == [euro(123), euro(400)])
      #expect(choices.allSatisfy { $0.rule == "priority" && $0.state == .sent })
      #expect(try await centre.standing("ALFA").turns == choices.count)
    }
  }

  private func award(_ centre: Centre, _ amount: Euro) async throws -> WorkOrder {
    centre.clock.advance(.seconds(60))
    let order = try await centre.open("roads.pothole", estimate: amount)
    try await centre.act(order.number, by: .dora) { try $0.approve(in: $1) }
    return try await centre.act(order.number, by: .bruno) { try $0.accept(in: $1) }
  }

  private func based(_ code: String, _ latitude: Double) -> Contractor {
    let firm = SmallCity.firm(ContractorCode(rawValue: code), .phone, priority: 1, trades: ["roads"])
    return Contractor(
      code: firm.code, name: firm.name, phone: firm.phone, mode: .phone,
      base: Coordinate(latitude: latitude, longitude: 10.605), contracts: firm.contracts)
  }

  private func direct(_ code: String) -> Contractor {
    let firm = SmallCity.firm(ContractorCode(rawValue: code), .phone, priority: 1, trades: ["roads"])
    let contracts = firm.contracts.map {
      FrameworkContract(
        code: $0.code, kind: .direct, trades: $0.trades, ceiling: $0.ceiling, validFrom: $0.validFrom,
        validTo: $0.validTo)
    }
    return Contractor(code: firm.code, name: firm.name, phone: firm.phone, mode: .phone, contracts: contracts)
  }
}
