import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("A closed order taken up again")
struct ReopeningTests {
  private func reopened(_ centre: Centre) async throws -> WorkOrder {
    let order = try await centre.closed()
    return try await centre.act(order.number, by: .ada) { try $0.reopen(reason: "Broken again", in: $1) }
  }

  private func awaiting(_ centre: Centre) async throws -> [OrderNumber] {
    try await centre.register.read { try $0.ordersInEvaluation(unsettled: true).map(\.number) }
  }

  @Test("A reopened order waits for a person on the board, whatever falls due")
  func waits() async throws {
    try await withCentre { centre in
      let order = try await reopened(centre)
      centre.clock.advance(.seconds(30 * 86_400))
      try await centre.runAgenda()

      let later = try await centre.order(order.number)
      #expect(later.state == .evaluating && later.contractor == nil)
      #expect(try await awaiting(centre) == [order.number])
      #expect(try await centre.register.read { try $0.unsettledCount() } == 1)
      #expect(try await centre.register.read { try $0.ordersInEvaluation(unsettled: false) }.isEmpty)
      #expect(try await centre.number("SELECT count(*) FROM offer WHERE state = 'sent'") == 0)
    }
  }

  @Test(
    "Whatever is set on it, also what it has, has it decided",
    arguments: [
      OrderSettings(category: "roads.danger"), OrderSettings(urgency: "emergency"), OrderSettings(zone: "Z1"),
      OrderSettings(estimate: euro(400)),
    ])
  func decided(settings: OrderSettings) async throws {
    try await withCentre { centre in
      let order = try await reopened(centre)

      let again = try await centre.act(order.number, by: .bruno) { try $0.set(settings, in: $1) }

      #expect(again.state == .offered && again.contractor == "ALFA" && again.openOffer?.round == 2)
      #expect(try await awaiting(centre).isEmpty)
    }
  }

  @Test("A look that finds something has it decided; one that finds nothing leaves it waiting")
  func lookedAt() async throws {
    try await withCentre { centre in
      for (outcome, state) in [(InspectionOutcome.madeSafe, OrderState.offered), (.nothingFound, .evaluating)] {
        let order = try await reopened(centre).number
        try await centre.perform(by: .bruno) {
          _ = try $0.scheduleInspection(of: order, kind: .safety, on: nil, inspector: nil, seen: nil, in: $1)
          _ = try $0.recordInspection(
            nil, of: order, InspectionFindings(kind: .safety, outcome: outcome), seen: nil, in: $1)
        }
        #expect(try await centre.order(order).state == state)
      }
    }
  }

  @Test("A declined order waits on the same list")
  func declined() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.pothole").number
      try await centre.act(order, by: .bruno) { try $0.decline(reason: "Too dear", in: $1) }
      #expect(try await awaiting(centre) == [order])

      let again = try await centre.act(order, by: .bruno) { try $0.set(OrderSettings(estimate: euro(300)), in: $1) }
      #expect(again.state == .approval && !again.unsettled)
    }
  }
}
