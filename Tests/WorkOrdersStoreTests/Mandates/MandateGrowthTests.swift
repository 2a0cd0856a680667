import Testing
import WorkOrders

@testable import WorkOrdersStore

/// The mandate covers 500 euro an order, 2,000 a month and 1,200 a firm a day; the tolerance is a tenth.
@Suite("What a mandate holds when costs change")
struct MandateGrowthTests {
  private func use(of order: OrderNumber, _ centre: Centre) async throws -> MandateUse {
    let uses = try await centre.register.read { try $0.mandateUses(MandateUseFilter()) }
    return try #require(uses.first { $0.order == order })
  }

  private func booked(_ centre: Centre) async throws -> Int {
    try await centre.number("SELECT sum(amount) FROM mandate_day WHERE scope = 'mandate'")
  }

  @Test("A final amount within the tolerance is booked, and what is left is told anew")
  func finalBooked() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()

      let done = try await centre.act(order.number, by: .bruno) { try $0.complete(final: euro(430), in: $1) }

      #expect(done.final == euro(430) && done.mandateAmount == euro(430))
      let use = try await use(of: order.number, centre)
      #expect(use.amount == euro(430) && use.left == euro(800))
      #expect(try await booked(centre) == 43_000)
      #expect(try await centre.kinds(of: order.number).contains(.mandateAdjusted))
    }
  }

  @Test("A cost above the limit per order is a person's to approve, though within the tolerance")
  func aboveOrderCeiling() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted(estimate: euro(480))

      let done = try await centre.act(order.number, by: .bruno) { try $0.complete(final: Euro(cents: 50_001), in: $1) }
      #expect(done.approvalPending && done.final == nil && done.claimed == Euro(cents: 50_001))

      let approved = try await centre.act(order.number, by: .bruno) { try $0.approve(in: $1) }
      #expect(!approved.approvalPending && approved.final == Euro(cents: 50_001))
      #expect(try await booked(centre) == 48_000)
    }
  }

  @Test("Growth takes the last euros of a period's ceiling to the cent")
  func lastEuros() async throws {
    try await withCentre { centre in
      _ = try await centre.accepted(estimate: euro(400))
      let second = try await centre.accepted(estimate: euro(400))
      let third = try await centre.accepted(estimate: euro(390))

      // A firm may have 1,200 a day: 10 are left.
      let above = try await centre.act(second.number, by: .bruno) {
        try $0.set(OrderSettings(estimate: Euro(cents: 41_001)), in: $1)
      }
      #expect(above.approvalPending && above.mandateAmount == euro(400))
      let within = try await centre.act(third.number, by: .bruno) {
        try $0.set(OrderSettings(estimate: euro(400)), in: $1)
      }
      #expect(!within.approvalPending && within.mandateAmount == euro(400))
      #expect(try await booked(centre) == 120_000)
    }
  }

  @Test("Many small growths come to no more than one tolerance")
  func creeping() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted(estimate: euro(400))
      for amount in [420, 440] {
        let grown = try await centre.act(order.number, by: .bruno) {
          try $0.set(OrderSettings(estimate: euro(Int64(amount))), in: $1)
        }
        #expect(!grown.approvalPending)
      }
      let above = try await centre.act(order.number, by: .bruno) {
        try $0.set(OrderSettings(estimate: Euro(cents: 44_001)), in: $1)
      }
      #expect(above.approvalPending && above.mandateAmount == euro(440))
    }
  }

  @Test("The tolerance does not begin anew with the next firm", arguments: [nil, euro(40)])
  func creepingOverHandBacks(owed: Euro?) async throws {
    try await withCentre { centre in
      let order = try await centre.accepted(estimate: euro(400))
      try await centre.act(order.number, by: .bruno) { try $0.set(OrderSettings(estimate: euro(440)), in: $1) }
      if owed != nil {
        try await centre.act(order.number, by: .bruno) { try $0.set(OrderSettings(estimate: euro(400)), in: $1) }
      }
      try await centre.act(order.number, by: .bruno) { try $0.handBack(reason: "No", owed: owed, in: $1) }
      let next = try await centre.act(order.number, by: .bruno) { try $0.accept(in: $1) }
      #expect(next.contractor == "BETA" && next.mandateAmount == euro(440) && next.owed == owed ?? .zero)
      #expect(try await booked(centre) == 44_000)

      let above = try await centre.act(order.number, by: .bruno) {
        try $0.set(OrderSettings(estimate: Euro(cents: 44_001) - (owed ?? .zero)), in: $1)
      }

      #expect(above.approvalPending && above.mandateAmount == euro(440))
    }
  }

  @Test("What an order did not come to cost is given back when it is closed")
  func givenBack() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.complete(final: euro(300), in: $1) }
      #expect(try await booked(centre) == 40_000)

      try await centre.act(order.number, by: .carla) { try $0.close(in: $1) }

      #expect(try await booked(centre) == 30_000)
      #expect(try await use(of: order.number, centre).amount == euro(300))
      #expect(try await use(of: order.number, centre).left == euro(800))
    }
  }

  @Test("A firm that leaves with more than was booked keeps no more of the mandate than was")
  func leavingWithMore() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      let refused = await domainError {
        try await centre.act(order.number, by: .bruno) { try $0.withdraw(reason: "Slow", owed: euro(600), in: $1) }
      }
      #expect(refused?.code == .conflict)
      try await centre.act(order.number, by: .bruno) { try $0.set(OrderSettings(estimate: euro(600)), in: $1) }
      try await centre.act(order.number, by: .bruno) { try $0.approve(in: $1) }

      let left = try await centre.act(order.number, by: .bruno) {
        try $0.withdraw(reason: "Slow", owed: euro(600), in: $1)
      }

      #expect(left.state == .approval && left.owed == euro(600) && left.contractor == nil)
      #expect(try await booked(centre) == 40_000)
      #expect(try await centre.standing("ALFA").committed == euro(600))
    }
  }

  @Test("A firm that leaves with a little more takes it from the mandate where that still holds it")
  func leavingWithLittleMore() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()

      let left = try await centre.act(order.number, by: .bruno) {
        try $0.withdraw(reason: "Slow", owed: euro(440), in: $1)
      }

      #expect(left.state == .approval && left.mandate == nil)
      #expect(try await booked(centre) == 44_000)
      #expect(try await use(of: order.number, centre).amount == euro(440))
    }
  }
}
