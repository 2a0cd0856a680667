import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Ratification in the register")
struct RatificationRegisterTests {
  private static let policy = SmallCity.policy {
    $0.mandates = [
      Mandate(
        code: "URGENT", name: SmallCity.text("urgent"), holder: .operator, ceiling: euro(500),
        ceilings: [.init(per: .mandate, period: .month, amount: euro(2_000))],
        validFrom: SmallCity.urgent.validFrom, validTo: SmallCity.urgent.validTo, ratifyWithin: .workingDays(2))
    ]
  }

  private func uses(_ centre: Centre, unratified: Bool = true) async throws -> [MandateUse] {
    try await centre.register.read {
      var filter = MandateUseFilter()
      filter.isUnratified = unratified
      return try $0.mandateUses(filter)
    }
  }

  @Test("Each use is listed with what was left and by when it is to be ratified")
  func listed() async throws {
    try await withCentre(Self.policy) { centre in
      _ = try await centre.open("roads.danger")
      let order = try await centre.open("roads.danger", estimate: euro(300))

      let uses = try await uses(centre)

      #expect(uses.map(\.left) == [euro(1_600), euro(1_300)])
      #expect(uses.last?.order == order.number && uses.last?.contractor == "ALFA" && uses.last?.amount == euro(300))
      // Two working days after Monday 2 March: the end of service on Wednesday.
      #expect(uses.last?.ratifyBy == SmallCity.start + .seconds(52 * 3_600))
    }
  }

  @Test("A ratified activation stays ratified when the next firm is asked, and is counted once")
  func goesOn() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.open("roads.danger")
      try await centre.perform(by: .bruno) { try $0.ratify(order.number, seen: nil, in: $1) }
      try await centre.act(order.number, by: .ada) { try $0.refuse(reason: "No", in: $1) }

      #expect(try await uses(centre).isEmpty)
      let all = try await uses(centre, unratified: false)
      #expect(all.map(\.contractor) == ["BETA", "ALFA"] && all.map(\.standing) == [.open, .givenBack])
      #expect(all.first?.ratification == .given(by: "bruno", at: SmallCity.start))
      #expect(
        try await centre.kinds(of: order.number).filter { $0 == .mandateUsed || $0 == .mandateRatified }.count == 2)
    }
  }

  @Test("An operator does not ratify, and nothing is ratified twice")
  func refusals() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.open("roads.danger")
      let operators = await domainError {
        try await centre.perform(by: .ada) { try $0.ratify(order.number, seen: nil, in: $1) }
      }
      #expect(operators?.code == .notAllowed)
      try await centre.perform(by: .bruno) { try $0.ratify(order.number, seen: nil, in: $1) }
      let twice = await domainError {
        try await centre.perform(by: .bruno) { try $0.ratify(order.number, seen: nil, in: $1) }
      }
      #expect(twice?.code == .conflict)
    }
  }

  @Test("Who activated a firm, or entered its order, does not ratify that too, unless the city allows one pair of eyes")
  func otherEyes() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try #require(try await centre.log(.report("roads.danger"), by: .bruno).orders.first)
      #expect(try await uses(centre).map(\.activatedBy) == ["bruno"])

      let own = await domainError {
        try await centre.perform(by: .bruno) { try $0.ratify(order.number, seen: nil, in: $1) }
      }
      #expect(own?.code == .notAllowed && own?.hint != nil)
      #expect(own?.message.contains("entered or activated by bruno") == true)
      try await centre.perform(by: .carla) { try $0.ratify(order.number, seen: nil, in: $1) }
      #expect(try await uses(centre).isEmpty)
    }
  }

  @Test("Who set an order so that a mandate covered it activated it, whoever had entered it")
  func setting() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.open("roads.danger", estimate: euro(900))
      try await centre.act(order.number, by: .bruno) { try $0.set(OrderSettings(estimate: euro(300)), in: $1) }
      try await centre.act(order.number, by: .ada) { try $0.refuse(reason: "No", in: $1) }
      #expect(try await uses(centre).map(\.activatedBy) == ["bruno"])
      let own = await domainError {
        try await centre.perform(by: .bruno) { try $0.ratify(order.number, seen: nil, in: $1) }
      }
      #expect(own?.code == .notAllowed)
    }
  }

  @Test("A small city may let one person activate and ratify")
  func samePerson() async throws {
    var policy = Self.policy
    policy.approvals = ApprovalRules(limits: policy.approvals.limits, samePersonMayRatify: true)
    try await withCentre(policy) { centre in
      let order = try #require(try await centre.log(.report("roads.danger"), by: .bruno).orders.first)
      try await centre.perform(by: .bruno) { try $0.ratify(order.number, seen: nil, in: $1) }
      #expect(try await uses(centre).isEmpty)
    }
  }

  @Test("A refused ratification takes an offer back to approval, and the mandate does not cover it again")
  func refused() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.open("roads.danger")

      let waiting = try await centre.perform(by: .bruno) {
        try $0.refuseRatification(order.number, reason: "No danger", seen: nil, in: $1)
      }
      #expect(waiting.state == .approval && waiting.contractor == nil)
      #expect(try await centre.standing("ALFA").committed == .zero)

      let again = try await centre.act(order.number, by: .bruno) {
        try $0.set(OrderSettings(estimate: euro(350)), in: $1)
      }
      #expect(again.state == .approval && again.mandate == nil)
      let decisions = try await centre.register.read { try $0.decisions(of: order.number) }
      #expect(decisions.last?.facts["mandate.URGENT"] == .text("not-ratified"))
    }
  }

  @Test("An activation of an earlier life can still be ratified after the order was reopened")
  func earlierLife() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.closed()
      try await centre.takeUpAgain(order.number)
      #expect(try await uses(centre).count == 2)

      let ratified = try await centre.perform(by: .carla) { try $0.ratify(order.number, seen: nil, in: $1) }

      #expect(try await uses(centre).isEmpty)
      #expect(ratified.state == .offered)
    }
  }

  @Test("Somebody is reminded before the time is over, and alarmed after it")
  func reminders() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.closed()
      let ratifyBy = try #require(try await uses(centre).first?.ratifyBy)
      let reminderAt = try #require(try await uses(centre).first?.reminderAt)

      centre.clock.set(reminderAt)
      try await centre.runAgenda()
      #expect(
        try await centre.texts("SELECT recipient FROM outbox WHERE kind = 'ratification'") == ["oncall@prova.example"])
      #expect(try await centre.register.read { try $0.alarms() }.isEmpty)

      centre.clock.set(ratifyBy + .milliseconds(1))
      try await centre.runAgenda()
      #expect(try await centre.register.read { try $0.alarms().map(\.kind) } == [.unratified])

      try await centre.perform(by: .bruno) { try $0.ratify(order.number, seen: nil, in: $1) }
      #expect(try await centre.register.read { try $0.alarms() }.isEmpty)
      let late = try await centre.register.read { try $0.events(of: order.number).last?.event.facts["late"] }
      #expect(late == .flag(true))
    }
  }

  @Test("Nobody is reminded of what was ratified in time")
  func inTime() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.closed()
      try await centre.perform(by: .bruno) { try $0.ratify(order.number, seen: nil, in: $1) }
      centre.clock.advance(.seconds(20 * 86_400))
      try await centre.runAgenda()
      #expect(try await centre.number("SELECT count(*) FROM outbox WHERE kind = 'ratification'") == 0)
      #expect(try await centre.register.read { try $0.alarms() }.isEmpty)
    }
  }
}
