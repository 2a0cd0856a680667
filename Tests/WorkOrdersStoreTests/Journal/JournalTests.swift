import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("The journal")
struct JournalTests {
  @Test("An event comes back as it was written, sealed or not")
  func roundTrip() async throws {
    try await withRegister { database in
      let words = SaltedText("Una buca davanti al civico 12")
      let event = JournalEvent(
        .orderAccepted, occurredAt: Timestamp(milliseconds: 1_700_000_000_000),
        enteredAt: Timestamp(milliseconds: 1_700_000_000_500), actor: "bianchi", role: .operator, onBehalfOf: "acme",
        cause: "phone",
        subjects: EventSubjects(
          contact: ContactNumber(year: 2026, serial: 1), request: RequestNumber(year: 2026, serial: 2),
          order: OrderNumber(year: 2026, serial: 3), inspection: InspectionNumber(year: 2026, serial: 4)),
        labels: EventLabels(
          area: "roads", category: "roads.pothole", zone: "Z3", urgency: "urgent", channel: "phone", contractor: "acme"),
        fromState: "offered", toState: "accepted", amount: Euro(cents: 12_550),
        facts: ["eta": .instant(Timestamp(milliseconds: 1_700_000_100_000)), "round": 2, "firm": "acme"],
        texts: ["note": words.digest])
      let bare = JournalEvent(
        .policyApplied, occurredAt: Timestamp(milliseconds: 1), enteredAt: Timestamp(milliseconds: 2), actor: "system",
        role: .system)
      try await database.write { try JournalWriter.append([event, bare], to: $0) }
      let unsealed = try await database.read { try JournalReader.latest(10, on: $0) }
      #expect(unsealed.map(\.event) == [bare, event])
      #expect(unsealed.map(\.position) == [nil, nil])
      try await database.write { try JournalSealer.seal($0, at: Timestamp(milliseconds: 9)) }
      let sealed = try await database.read { Array(try JournalReader.latest(10, on: $0).reversed()) }
      #expect(sealed.map(\.event) == [event, bare])
      #expect(sealed.map(\.position) == [1, 2])
      #expect(sealed.map(\.block) == [1, 1])
      let ofOrder = try await database.read { try JournalReader.events(of: OrderNumber(year: 2026, serial: 3), on: $0) }
      #expect(ofOrder.map(\.event) == [event])
    }
  }

  @Test("Sealing gives gapless positions, block by block, and then has nothing to do")
  func sealing() async throws {
    try await withRegister { database in
      let counts = try await database.write { connection in
        try JournalWriter.append((1...5).map { .sample($0) }, to: connection)
        return try (0..<4).map { _ in try JournalSealer.seal(connection, at: Timestamp(milliseconds: 1), limit: 2) }
      }
      #expect(counts == [2, 2, 1, 0])
      let positions = try await database.read { connection in
        try connection.query("SELECT position FROM journal_event ORDER BY id") { try $0.int(0) }
      }
      #expect(positions == [1, 2, 3, 4, 5])
      let verification = try await database.verify()
      #expect(verification.isValid)
      #expect(verification.sealed == 5)
      #expect(verification.head?.block == 3)
    }
  }

  @Test("The head of a small journal is the one computed by hand from the documented bytes")
  func documentedBytes() async throws {
    try await withRegister { database in
      try await database.write { connection in
        let event = JournalEvent(
          .simulationStarted, occurredAt: Timestamp(milliseconds: 1), enteredAt: Timestamp(milliseconds: 2),
          actor: "system", role: .system)
        try JournalWriter.append([event], to: connection)
        try JournalSealer.seal(connection, at: Timestamp(milliseconds: 3))
      }
      // Python: sha256(bytes(32) + 4 fields of 8 bytes + sha256(canonical bytes).digest()).hexdigest()
      #expect(
        try await database.verify().head?.hash == "fc836ff66747196903fb3deb12e073322e116f06a21ff86106dc5c936000eadf")
    }
  }

  @Test("Reading an order's events, sealing and verifying use an index", .enabled(if: TestEngine.isSQLite))
  func plans() async throws {
    try await withRegister { database in
      let plans = try await database.read { connection in
        try [
          "SELECT id FROM journal_event WHERE order_number = 'WO-2026-000001' ORDER BY id",
          "SELECT id FROM journal_event WHERE request_number = 'R-2026-000001' ORDER BY id",
          "SELECT id, kind FROM journal_event WHERE position IS NULL ORDER BY id LIMIT 10",
          "SELECT id, kind FROM journal_event WHERE position >= 1 AND position <= 9 ORDER BY position",
        ].map { text in
          try connection.query(SQL(composed: "EXPLAIN QUERY PLAN " + text)) { try $0.text(3) }.joined(separator: "; ")
        }
      }
      for (plan, index) in zip(plans, ["order", "request", "unsealed", "position"]) {
        #expect(plan.contains("USING") && plan.contains("INDEX journal_event_\(index)"), "\(plan)")
        #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
      }
    }
  }
}
