import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("What turns by amount count")
struct TurnsLedgerTests {
  private func started(_ centre: Centre) async throws -> WorkOrder {
    let order = try await centre.accepted()
    return try await centre.act(order.number, by: .bruno) { try $0.start(in: $1) }
  }

  @Test("An order that is taken back weighs what is owed for it, not nothing and not the whole")
  func withdrawn() async throws {
    try await withCentre { centre in
      let order = try await started(centre)
      #expect(try await centre.standing("ALFA").turnsAmount == euro(400))

      try await centre.act(order.number, by: .bruno) { try $0.withdraw(reason: "Slow", owed: euro(150), in: $1) }

      #expect(try await centre.standing("ALFA").turnsAmount == euro(150))
      #expect(try await centre.standing("ALFA").turns == 0)
    }
  }

  @Test("An order that is taken back for nothing weighs nothing")
  func withdrawnForNothing() async throws {
    try await withCentre { centre in
      let order = try await started(centre)
      try await centre.act(order.number, by: .bruno) { try $0.withdraw(reason: "Slow", in: $1) }
      #expect(try await centre.standing("ALFA").turnsAmount == .zero)
    }
  }

  @Test("An order that is given up after a firm has come weighs what is owed for it")
  func cancelled() async throws {
    try await withCentre { centre in
      let order = try await started(centre)
      try await centre.act(order.number, by: .bruno) { try $0.cancel(reason: "Sold", owed: euro(90), in: $1) }
      #expect(try await centre.standing("ALFA").turnsAmount == euro(90))
    }
  }
}
