import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("What orders draw on contracts")
struct ContractMoneyTests {
  @Test("An offer reserves, a refusal releases, a final amount replaces")
  func overALife() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger")
      #expect(try await centre.standing("ALFA").committed == euro(400))

      try await centre.act(order.number, by: .ada) { try $0.refuse(reason: "No", in: $1) }
      #expect(try await centre.standing("ALFA").committed == .zero)
      #expect(try await centre.standing("BETA").committed == euro(400))

      try await centre.act(order.number, by: .ada) { try $0.accept(in: $1) }
      try await centre.act(order.number, by: .ada) { try $0.complete(final: Euro(cents: 31_234), in: $1) }
      #expect(try await centre.standing("BETA").committed == Euro(cents: 31_234))
    }
  }

  @Test("Open orders are counted where they are held")
  func openOrders() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      #expect(try await centre.standing("ALFA").openOrders == 1)

      try await centre.act(order.number, by: .bruno) { try $0.withdraw(reason: "Slow", in: $1) }
      #expect(try await centre.standing("ALFA").openOrders == 0)
      #expect(try await centre.standing("BETA").openOrders == 1)

      try await centre.act(order.number, by: .bruno) { try $0.cancel(reason: "Repaired", in: $1) }
      #expect(try await centre.standing("BETA").openOrders == 0)
    }
  }

  @Test("A growth past the contract's ceiling is refused and nothing of it is written")
  func growthPastCeiling() async throws {
    let firm = SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads"], ceiling: Euro(cents: 41_000))
    try await withCentre(firms: [firm]) { centre in
      let order = try await centre.accepted()
      let events = try await centre.number("SELECT count(*) FROM journal_event")

      let error = await domainError {
        try await centre.act(order.number, by: .bruno) {
          try $0.set(OrderSettings(estimate: Euro(cents: 41_001)), in: $1)
        }
      }
      #expect(error?.code == .ceilingReached)
      #expect(try await centre.order(order.number) == order)
      #expect(try await centre.number("SELECT count(*) FROM journal_event") == events)
      #expect(try await centre.standing("ALFA").committed == euro(400))

      try await centre.act(order.number, by: .bruno) {
        try $0.set(OrderSettings(estimate: Euro(cents: 41_000)), in: $1)
      }
      #expect(try await centre.standing("ALFA").committed == Euro(cents: 41_000))
    }
  }

  @Test("Turns are counted when a firm is asked, weigh what the order costs, and come back when it is withdrawn")
  func turns() async throws {
    try await withCentre { centre in
      let first = try await centre.accepted()
      try await centre.act(first.number, by: .bruno) { try $0.set(OrderSettings(estimate: euro(430)), in: $1) }
      var alfa = try await centre.standing("ALFA")
      #expect(alfa.turns == 1)
      #expect(alfa.turnsAmount == euro(430))

      let second = try await centre.open("roads.danger")
      try await centre.act(second.number, by: .ada) { try $0.refuse(reason: "No", in: $1) }
      alfa = try await centre.standing("ALFA")
      #expect(alfa.turns == 2)
      #expect(alfa.turnsAmount == euro(830))

      try await centre.act(first.number, by: .bruno) { try $0.withdraw(reason: "Slow", in: $1) }
      alfa = try await centre.standing("ALFA")
      #expect(alfa.turns == 1)
      #expect(alfa.turnsAmount == euro(400))
      #expect(try await centre.standing("BETA").turns == 2)
    }
  }

  @Test("What an act gives back is there when the next firm is looked for")
  func releasedFirst() async throws {
    let firm = SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads"], ceiling: euro(400))
    try await withCentre(firms: [firm]) { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.set(OrderSettings(estimate: euro(390)), in: $1) }
      try await centre.act(order.number, by: .bruno) { try $0.cancel(reason: "Entered twice", in: $1) }

      #expect(try await centre.open("roads.danger").contractor == "ALFA")
      #expect(try await centre.standing("ALFA").committed == euro(400))
    }
  }

  @Test("What a closed order cost stays spent when the order is reopened")
  func spentOverTwoLives() async throws {
    let firm = SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads"], ceiling: euro(700))
    try await withCentre(firms: [firm]) { centre in
      let order = try await centre.closed()

      let again = try await centre.takeUpAgain(order.number)

      #expect(again.state == .unassigned)
      #expect(try await centre.standing("ALFA").committed == euro(400))
      #expect(try await centre.order(order.number).expenses.map(\.amount) == [euro(400)])
    }
  }

  @Test("Work done before an order is given up stays spent, on the contract and under the mandate")
  func cancelledHalfWay() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.start(in: $1) }

      try await centre.act(order.number, by: .bruno) { try $0.cancel(reason: "Sold", owed: euro(150), in: $1) }

      #expect(try await centre.standing("ALFA").committed == euro(150))
      #expect(try await centre.number("SELECT sum(amount) FROM mandate_use WHERE voided = 0") == 15_000)
      #expect(try await centre.number("SELECT amount FROM mandate_day WHERE scope = 'mandate'") == 15_000)
    }
  }

  @Test("A contractor that leaves half-way is owed its part, and the next has what the mandate leaves")
  func leavingHalfWay() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.start(in: $1) }

      let next = try await centre.act(order.number, by: .bruno) {
        try $0.handBack(reason: "No parts", owed: euro(80), in: $1)
      }

      #expect(next.contractor == "BETA" && next.mandate == "URGENT" && next.mandateAmount == euro(480))
      #expect(try await centre.standing("ALFA").committed == euro(80))
      #expect(try await centre.standing("BETA").committed == euro(400))
      #expect(try await centre.number("SELECT amount FROM mandate_day WHERE scope = 'mandate'") == 48_000)
    }
  }

  @Test("Where a mandate's limit per order no longer holds the rest, a person approves it")
  func restAboveMandate() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.start(in: $1) }

      let next = try await centre.act(order.number, by: .bruno) {
        try $0.handBack(reason: "No parts", owed: euro(101), in: $1)
      }

      #expect(next.state == .approval && next.mandate == nil)
      #expect(try await centre.number("SELECT amount FROM mandate_day WHERE scope = 'mandate'") == 10_100)
    }
  }

  @Test("The mandate keeps counting what an earlier life of an order used")
  func earlierLives() async throws {
    try await withCentre { centre in
      let order = try await centre.closed()

      try await centre.takeUpAgain(order.number)
      try await centre.act(order.number, by: .ada) { try $0.refuse(reason: "No", in: $1) }

      #expect(try await centre.number("SELECT sum(amount) FROM mandate_use WHERE voided = 0") == 80_000)
      let events = try await centre.kinds(of: order.number).filter { $0 == .mandateUsed }
      #expect(events.count == 2)
    }
  }
}
