import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("What is stored of orders follows from the journal")
struct OrderVerifierTests {
  private func faults(_ centre: Centre) async throws -> [String] {
    try await centre.register.verifyJournal(head: nil).faults.map(\.message)
  }

  /// An order that was paused, handed on, reopened and given another urgency, under two versions of the rules.
  private func eventful(_ centre: Centre) async throws -> WorkOrder {
    let order = try await centre.accepted()
    centre.clock.advance(.seconds(600))
    try await centre.act(order.number, by: .bruno) { try $0.suspend(cause: "Rain", in: $1) }
    centre.clock.advance(.seconds(7_200))
    try await centre.act(order.number, by: .bruno) { try $0.handBack(reason: "No", in: $1) }
    try await centre.act(order.number, by: .bruno) { try $0.accept(in: $1) }
    try await centre.act(order.number, by: .bruno) { try $0.complete(in: $1) }
    try await centre.act(order.number, by: .bruno) { try $0.rework(reason: "Uneven", in: $1) }
    try await centre.act(order.number, by: .bruno) { try $0.complete(in: $1) }
    try await centre.act(order.number, by: .bruno) { try $0.close(in: $1) }
    centre.clock.advance(.seconds(86_400))
    try await centre.takeUpAgain(order.number, by: .ada)
    centre.clock.advance(.seconds(9_000))
    try await centre.runAgenda()
    return try await centre.order(order.number)
  }

  @Test("An order with pauses, hand-backs and two lives has the clocks that its journal gives")
  func agree() async throws {
    try await withCentre { centre in
      let order = try await eventful(centre)
      #expect(order.targets.contains { $0.isBreached } && order.targets.contains { $0.metAt != nil })
      #expect(try await faults(centre).isEmpty)
    }
  }

  @Test(
    "A clock that was moved by hand is named with its order",
    arguments: [
      ("UPDATE order_target SET due = due + 60000 WHERE name = 'completion'", "completion"),
      ("UPDATE order_target SET met_at = met_at - 1 WHERE name = 'triage'", "triage"),
      ("UPDATE order_target SET breached = 1 - breached WHERE name = 'arrival'", "arrival"),
      ("DELETE FROM order_target WHERE name = 'acceptance'", "acceptance"),
    ] as [(SQL, String)])
  func moved(damage: SQL, name: String) async throws {
    try await withCentre { centre in
      let order = try await eventful(centre)
      try await centre.register.write { _ = try $0.connection.execute(damage) }

      let faults = try await faults(centre)

      #expect(faults.count == 1)
      #expect(
        faults.first?.hasPrefix("The clocks of order \(order.number) do not follow from its journal: \(name)") == true)
    }
  }

  @Test(
    "A decision or a person's words that were rewritten are named",
    arguments: [
      ("UPDATE decision SET candidates = 'ALFA\t1\tx\tx' WHERE kind = 'routing'", "decision"),
      ("UPDATE decision SET rule = 'approved' WHERE id = 1", "decision"),
      ("DELETE FROM decision WHERE id = 1", "Decisions"),
      ("UPDATE journal_words SET text = 'Sun' WHERE name = 'cause'", "\"cause\""),
      (
        "INSERT INTO journal_words (event, name, salt, text) SELECT 1, 'note', salt, 'x' FROM journal_words LIMIT 1",
        "\"note\""
      ),
    ] as [(SQL, String)])
  func rewritten(damage: SQL, name: String) async throws {
    try await withCentre { centre in
      _ = try await eventful(centre)
      try await centre.register.write { _ = try $0.connection.execute(damage) }

      #expect(try await faults(centre).contains { $0.contains(name) })
    }
  }

  @Test("Words that were erased leave the journal whole")
  func erased() async throws {
    try await withCentre { centre in
      _ = try await eventful(centre)
      try await centre.register.write { _ = try $0.connection.execute("DELETE FROM journal_words") }
      #expect(try await faults(centre).isEmpty)
    }
  }
}
