import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Scorecards")
struct ScorecardTests {
  private static let policy = SmallCity.policy {
    $0.penalties = [PenaltyRule(target: .arrival, unit: .hour, rate: .amount(euro(10)))]
    $0.mandates = [
      Mandate(
        code: "URGENT", name: SmallCity.text("urgent"), holder: .operator, ceiling: euro(500),
        ceilings: [.init(per: .mandate, period: .month, amount: euro(90_000))], validFrom: SmallCity.urgent.validFrom,
        validTo: SmallCity.urgent.validTo)
    ]
  }

  private func cards(_ centre: Centre, _ quarter: String = "2026-Q1") async throws -> [ContractorCode: Scorecard] {
    let quarter = try Quarter(typed: quarter, field: nil)
    let cards = try await centre.register.read { try $0.scorecards(.quarter(quarter)) }
    return Dictionary(uniqueKeysWithValues: cards.map { ($0.contractor, $0) })
  }

  @Test("A contract's own penalty is the one that is written when a target is met late")
  func ownTerms() async throws {
    let alfa = SmallCity.firms[0]
    let terms = alfa.contracts.map { contract in
      FrameworkContract(
        code: contract.code, trades: contract.trades, zones: contract.zones, ceiling: contract.ceiling,
        validFrom: contract.validFrom, validTo: contract.validTo, priority: contract.priority,
        penalties: PenaltyTerms(
          rules: [PenaltyRule(target: .arrival, unit: .hour, rate: .amount(euro(7)))], waived: []))
    }
    let firm = Contractor(
      code: alfa.code, name: alfa.name, email: alfa.email, pec: alfa.pec, phone: alfa.phone, mode: alfa.mode,
      contracts: terms)
    try await withCentre(Self.policy, firms: [firm] + SmallCity.firms.dropFirst()) { centre in
      let order = try await centre.accepted()
      centre.clock.advance(.seconds(2 * 3_600))
      try await centre.act(order.number, by: .bruno) { try $0.start(in: $1) }

      #expect(try await cards(centre)["ALFA"]?.penalties == euro(7))
      #expect(try await centre.register.read { try $0.penaltyTerms(of: "C-ALFA") } == terms[0].penalties)
    }
  }

  @Test("A hand-worked quarter: offers, answers, targets, rework, reopening, amounts and penalties")
  func handWorked() async throws {
    try await withCentre(Self.policy) { centre in
      // One order ALFA refuses and BETA does in time; the check sends it back once; it is closed and taken up again.
      let first = try await centre.open("roads.danger")
      try await centre.act(first.number, by: .ada) { try $0.refuse(reason: "No", in: $1) }
      try await centre.act(first.number, by: .ada) { try $0.accept(in: $1) }
      try await centre.act(first.number, by: .ada) { try $0.start(in: $1) }
      try await centre.act(first.number, by: .ada) { try $0.complete(final: euro(380), in: $1) }
      try await centre.act(first.number, by: .bruno) { try $0.rework(reason: "Poor", in: $1) }
      try await centre.act(first.number, by: .ada) { try $0.complete(final: euro(390), in: $1) }
      try await centre.act(first.number, by: .bruno) { try $0.close(in: $1) }
      try await centre.act(first.number, by: .bruno) { try $0.reopen(reason: "Again", in: $1) }
      // One order ALFA takes and reaches two hours and a bit late, then hands back with 50 euro owed.
      let second = try await centre.open("roads.danger")
      try await centre.act(second.number, by: .ada) { try $0.accept(in: $1) }
      centre.clock.advance(.seconds(3 * 3_600 + 60))
      try await centre.runAgenda()
      try await centre.act(second.number, by: .ada) { try $0.start(in: $1) }
      try await centre.act(second.number, by: .bruno) { try $0.handBack(reason: "No", owed: euro(50), in: $1) }
      // One order nobody answers: ALFA is silent.
      let third = try await centre.open("roads.danger")
      centre.clock.advance(.seconds(3_601))
      try await centre.runAgenda()
      #expect(try await centre.order(third.number).contractor == "BETA")

      let cards = try await cards(centre)
      let alfa = try #require(cards["ALFA"])
      let beta = try #require(cards["BETA"])

      #expect(alfa.refused == 1 && alfa.accepted == 1 && alfa.handedBack == 1 && alfa.silent >= 1)
      #expect(alfa.offers == alfa.refused + alfa.accepted + alfa.silent)
      #expect(alfa.arrival.met == 0 && alfa.arrival.of == 1)
      #expect(alfa.penalties == euro(30) && alfa.amount == euro(50))
      #expect(beta.completed == 2 && beta.reworked == 1 && beta.closed == 1 && beta.reopened == 1)
      #expect(beta.arrival.met == 1 && beta.arrival.of == 1)
      // The check took the first completion back; the one after it was in time.
      #expect(beta.completion.met == 1 && beta.completion.of == 1)
      #expect(beta.amount == euro(390) && beta.penalties == .zero)
      #expect(try await self.cards(centre, "2026-Q2").isEmpty)
    }
  }

  @Test("An order that changes hands counts for each firm as its own card says")
  func changedHands() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.accepted()
      centre.clock.advance(.seconds(2 * 3_600))
      try await centre.runAgenda()
      try await centre.act(order.number, by: .bruno) { try $0.handBack(reason: "No", in: $1) }
      try await centre.act(order.number, by: .ada) { try $0.accept(in: $1) }
      try await centre.act(order.number, by: .ada) { try $0.start(in: $1) }

      let period = ReportingPeriod.quarter(try Quarter(typed: "2026-Q1", field: nil))
      let all = try await centre.register.read { try $0.scorecards(period) }
      for card in all {
        let own = try await centre.register.read { try $0.scorecards(period, of: card.contractor) }
        #expect(own == [card])
      }
      #expect(all.map(\.contractor) == ["ALFA", "BETA"])
    }
  }

  @Test("An arrival in time that is entered late takes the miss back")
  func enteredLate() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.accepted()
      centre.clock.advance(.seconds(3 * 3_600))
      try await centre.runAgenda()
      let missed = try #require(try await cards(centre)["ALFA"])
      #expect(missed.arrival.met == 0 && missed.arrival.of == 1)

      let arrivedAt = SmallCity.start + .seconds(1_800)
      _ = try await centre.register.write { transaction in
        try transaction.act(on: order.number, in: try transaction.context(by: .ada, at: arrivedAt)) {
          try $0.start(in: $1)
        }
      }

      let kept = try #require(try await cards(centre)["ALFA"])
      #expect(kept.arrival.met == 1 && kept.arrival.of == 1 && kept.penalties == .zero)
    }
  }

  @Test("One contractor that did nothing has an empty card, an unknown one none")
  func empty() async throws {
    try await withCentre { centre in
      let quarter = try Quarter(typed: "2026-Q1", field: nil)
      let card = try await centre.register.read { try $0.scorecards(.quarter(quarter), of: "GAMMA") }
      #expect(card == [Scorecard(contractor: "GAMMA")])
      let error = await domainError { try await centre.register.read { try $0.scorecards(.quarter(quarter), of: "X") } }
      #expect(error?.code == .notFound)
    }
  }

  /// An order of which the first firm missed arrival and completion, and a pause entered late that moves both on.
  private func missedThenPaused(_ centre: Centre) async throws -> OrderNumber {
    let order = try await centre.accepted().number
    centre.clock.advance(.seconds(3 * 86_400 + 60))
    try await centre.runAgenda()
    let missed = try #require(try await cards(centre)["ALFA"])
    #expect(missed.arrival.of == 1 && missed.completion.of == 1)
    let began = SmallCity.start + .seconds(60)
    try await centre.register.write { transaction in
      _ = try transaction.act(on: order, in: try transaction.context(by: .bruno, at: began)) {
        try $0.suspend(cause: "Rain", in: $1)
      }
    }
    return order
  }

  @Test("A deadline that moves on as the firm leaves takes its miss back, and no other firm's card has it")
  func movedOnAtLeaving() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await missedThenPaused(centre)
      let left = try await centre.act(order, by: .bruno) { try $0.handBack(reason: "No", in: $1) }
      #expect(left.contractor == "BETA" && !left.targets.contains(where: \.isBreached))

      let alfa = try #require(try await cards(centre)["ALFA"])
      #expect(alfa.arrival.of == 0 && alfa.completion.of == 0 && alfa.handedBack == 1)
      let beta = try #require(try await cards(centre)["BETA"])
      #expect(beta.offers == 1 && beta.arrival.of == 0 && beta.completion.of == 0)
    }
  }

  @Test("A slower class that is set after the firm has left takes its miss back")
  func slowerAfterLeaving() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.accepted().number
      centre.clock.advance(.seconds(3 * 86_400 + 60))
      try await centre.runAgenda()
      try await centre.act(order, by: .bruno) { try $0.handBack(reason: "No", in: $1) }
      try await centre.act(order, by: .ada) { try $0.refuse(reason: "No", in: $1) }
      let idle = try await centre.act(order, by: .ada) { try $0.refuse(reason: "No", in: $1) }
      #expect(idle.contractor == nil)
      #expect(try await cards(centre)["ALFA"]?.completion.of == 1)

      try await centre.act(order, by: .bruno) { try $0.set(OrderSettings(urgency: "normal"), in: $1) }

      #expect(try await cards(centre)["ALFA"]?.completion.of == 0)
    }
  }

  @Test("What a firm missed before a reopening stays, and what it misses after counts, whoever closed the order")
  func reopened() async throws {
    try await withCentre(Self.policy) { centre in
      let order = try await centre.accepted().number
      centre.clock.advance(.seconds(7_200))
      try await centre.runAgenda()
      try await centre.act(order, by: .bruno) { try $0.handBack(reason: "No", in: $1) }
      try await centre.act(order, by: .ada) { try $0.accept(in: $1) }
      try await centre.act(order, by: .ada) { try $0.complete(in: $1) }
      try await centre.act(order, by: .bruno) { try $0.close(in: $1) }
      #expect(try await centre.takeUpAgain(order).contractor == "ALFA")
      try await centre.act(order, by: .ada) { try $0.accept(in: $1) }
      let began = SmallCity.start + .seconds(7_260)
      centre.clock.advance(.seconds(7_200))
      try await centre.runAgenda()
      #expect(try await cards(centre)["ALFA"]?.arrival.of == 2)

      try await centre.register.write { transaction in
        _ = try transaction.act(on: order, in: try transaction.context(by: .bruno, at: began)) {
          try $0.suspend(cause: "Rain", in: $1)
        }
      }
      try await centre.act(order, by: .bruno) { try $0.handBack(reason: "No", in: $1) }

      let alfa = try #require(try await cards(centre)["ALFA"])
      #expect(alfa.arrival.of == 1 && alfa.arrival.met == 0 && alfa.reopened == 0)
      #expect(try await cards(centre)["BETA"]?.reopened == 1)
    }
  }
}
