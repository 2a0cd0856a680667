import WorkOrders

@testable import WorkOrdersStore

extension JournalEvent {
  /// An event about the order with this serial.
  static func sample(_ serial: Int, kind: EventKind = .orderApproved) -> JournalEvent {
    JournalEvent(
      kind, occurredAt: Timestamp(milliseconds: Int64(serial) * 1_000),
      enteredAt: Timestamp(milliseconds: Int64(serial) * 1_000 + 5), actor: "rossi", role: .technician,
      subjects: EventSubjects(order: OrderNumber(year: 2026, serial: serial)), labels: EventLabels(area: "roads"),
      fromState: "approval", toState: "ready", amount: Euro(cents: Int64(serial) * 100))
  }
}

extension RegisterDatabase {
  /// Appends events about orders with these serials and seals them into one block.
  func seal(_ serials: ClosedRange<Int>) async throws {
    try await write { connection in
      try JournalWriter.append(serials.map { .sample($0) }, to: connection)
      try JournalSealer.seal(connection, at: Timestamp(milliseconds: 1_000_000))
    }
  }

  /// Verifies the journal on a reader.
  func verify(head: String? = nil) async throws -> JournalVerification {
    try await read { try JournalVerifier.verify($0, head: head) }
  }
}
