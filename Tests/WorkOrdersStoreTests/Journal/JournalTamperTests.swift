import Testing
import WorkOrders

@testable import WorkOrdersStore

/// What somebody does to the file, and what must be said about it.
struct Tampering: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let kind: JournalFault.Kind
  let sql: String
  let position: Int64?
  let block: Int64?
  let says: String

  init(
    _ name: String, _ kind: JournalFault.Kind, _ sql: String, position: Int64? = nil, block: Int64? = nil, says: String
  ) {
    testDescription = name
    self.kind = kind
    self.sql = sql
    self.position = position
    self.block = block
    self.says = says
  }

  /// On a journal of two blocks: positions 1 to 5 and 6 to 10.
  static let all = [
    Tampering(
      "an amount changed", .altered, "UPDATE journal_event SET amount = 1 WHERE position = 4", position: 4, block: 1,
      says: "(order.approved WO-2026-000004) was changed"),
    Tampering(
      "a label taken away", .altered, "UPDATE journal_event SET area = NULL WHERE position = 7", position: 7, block: 2,
      says: "was changed"),
    Tampering(
      "text moved to the next column", .altered, "UPDATE journal_event SET cause = zone, zone = 'x' WHERE position = 2",
      position: 2, block: 1, says: "was changed"),
    Tampering(
      "a number turned into another kind of value", .altered, "UPDATE journal_event SET facts = '1' WHERE position = 2",
      position: 2, block: 1, says: "was changed"),
    Tampering(
      "an event removed", .removed, "DELETE FROM journal_event WHERE position = 3", position: 3, block: 1,
      says: "The event at position 3 is missing"),
    Tampering(
      "several events removed", .removed, "DELETE FROM journal_event WHERE position IN (9, 10)", position: 9, block: 2,
      says: "The events at positions 9 to 10 are missing"),
    Tampering(
      "an event removed and the gap closed", .reordered,
      """
      DELETE FROM journal_event WHERE position = 3;
      UPDATE journal_event SET position = position - 1 WHERE position IN (4, 5);
      """, position: 3, block: 1, says: "(order.approved WO-2026-000004) was sealed at position 4: reordered"),
    Tampering(
      "two events swapped", .reordered,
      """
      UPDATE journal_event SET position = 99 WHERE position = 2;
      UPDATE journal_event SET position = 2 WHERE position = 4;
      UPDATE journal_event SET position = 4 WHERE position = 99;
      """, position: 2, block: 1, says: "(order.approved WO-2026-000004) was sealed at position 4: reordered"),
    Tampering(
      "an event added at the end", .added,
      """
      INSERT INTO journal_event (position, block, digest, kind, format, occurred_at, entered_at, actor, role, facts, texts)
      VALUES (11, 2, (SELECT digest FROM journal_event WHERE position = 1), 'order.closed', 1, 1, 1, 'x', 'system', '{}', '{}')
      """, position: 11, says: "(order.closed) is in no block"),
    Tampering(
      "an event added at a position that is taken", .added,
      """
      DROP INDEX journal_event_position;
      INSERT INTO journal_event (position, block, kind, format, occurred_at, entered_at, actor, role, facts, texts)
      VALUES (3, 1, 'order.closed', 1, 1, 1, 'x', 'system', '{}', '{}')
      """, position: 3, block: 1, says: "was added: it was never sealed"),
    Tampering(
      "an event replaced together with its digest", .altered,
      "UPDATE journal_event SET digest = (SELECT digest FROM journal_event WHERE position = 1) WHERE position = 8",
      position: 8, block: 2, says: "was changed"),
    Tampering(
      "an event put into another block", .altered, "UPDATE journal_event SET block = 2 WHERE position = 5", position: 5,
      block: 1,
      says: "does not say that it is in block 1"),
    Tampering(
      "an event unsealed", .altered, "UPDATE journal_event SET position = NULL WHERE position = 10", block: 2,
      says: "(order.approved WO-2026-000010) lost its position"),
    Tampering(
      "a block's time changed", .rewritten, "UPDATE journal_block SET sealed_at = 7 WHERE number = 2", block: 2,
      says: "Block 2 does not have the hash"),
    Tampering(
      "a block's hash changed", .rewritten, "UPDATE journal_block SET hash = upper(hash) WHERE number = 1", block: 1,
      says: "Block 1 does not have the hash"),
    Tampering(
      "a block removed", .removed, "DELETE FROM journal_block WHERE number = 1", block: 1, says: "Block 1 is missing"),
    Tampering(
      "the last block removed", .added, "DELETE FROM journal_block WHERE number = 2", position: 6,
      says: "is in no block"),
    Tampering(
      "the chain cut", .rewritten, "UPDATE journal_block SET previous_hash = hash WHERE number = 2", block: 2,
      says: "Block 2 does not follow from block 1"),
  ]
}

@Suite("Tampering with the journal")
struct JournalTamperTests {
  @Test("Is found and named", arguments: Tampering.all)
  func found(tampering: Tampering) async throws {
    try await withRegister { database in
      try await database.seal(1...5)
      try await database.seal(6...10)
      #expect(try await database.verify().isValid)
      try await database.write { try $0.runScript(tampering.sql) }
      let verification = try await database.verify()
      #expect(!verification.isValid)
      let named = verification.faults.contains {
        $0.kind == tampering.kind && $0.message.contains(tampering.says) && $0.position == tampering.position
          && $0.block == tampering.block
      }
      #expect(named, "\(verification.faults)")
      #expect(verification.faults.allSatisfy { $0.text.it != $0.text.en })
    }
  }

  @Test("A single changed event is the only fault")
  func onlyFault() async throws {
    try await withRegister { database in
      try await database.seal(1...5)
      try await database.write { try $0.execute("UPDATE journal_event SET actor = 'verdi' WHERE position = 2") }
      #expect(try await database.verify().faults.map(\.position) == [2])
    }
  }

  @Test("An event that was replaced with a digest that fits is found by the block's hash")
  func replacedWithDigest() async throws {
    try await withRegister { database in
      try await database.seal(1...5)
      try await database.write { connection in
        try connection.execute("UPDATE journal_event SET amount = 1 WHERE position = 3")
        try Self.recomputeDigest(at: 3, on: connection)
      }
      let faults = try await database.verify().faults
      #expect(faults.map(\.block) == [1])
      #expect(faults.first?.message.contains("replaced together with its digest") == true)
    }
  }

  @Test("A journal cut off at the end verifies by itself, but not against a head that was printed")
  func truncation() async throws {
    try await withRegister { database in
      try await database.seal(1...5)
      let early = try await database.verify().head?.hash
      try await database.seal(6...10)
      let printed = try await database.verify().head?.hash
      try await database.write { connection in
        try connection.runScript(
          "DELETE FROM journal_event WHERE position > 5; DELETE FROM journal_block WHERE number = 2")
      }
      #expect(try await database.verify().isValid)
      #expect(try await database.verify(head: early).isValid)
      let faults = try await database.verify(head: printed).faults
      #expect(faults.map(\.message.saysCutOff) == [true])
      #expect(faults.map(\.kind) == [.truncated])
    }
  }

  @Test("A journal rewritten with every hash computed anew does not fit a head that was printed")
  func rewriting() async throws {
    try await withRegister { database in
      try await database.seal(1...5)
      let printed = try await database.verify().head?.hash
      #expect(try await database.verify(head: printed?.uppercased()).isValid)
      try await database.write { connection in
        try connection.runScript(
          """
          DELETE FROM journal_block;
          UPDATE journal_event SET position = NULL, block = NULL, digest = NULL;
          UPDATE journal_event SET amount = 1 WHERE id = 3;
          """)
        try JournalSealer.seal(connection, at: Timestamp(milliseconds: 1_000_000))
      }
      #expect(try await database.verify().isValid)
      #expect(try await database.verify(head: printed).faultCount == 1)
    }
  }

  @Test("Unsealed events are counted, and change nothing")
  func unsealed() async throws {
    try await withRegister { database in
      try await database.seal(1...2)
      try await database.write { try JournalWriter.append([.sample(3)], to: $0) }
      let verification = try await database.verify()
      #expect(verification.isValid)
      #expect((verification.sealed, verification.unsealed) == (2, 1))
    }
  }

  @Test("Thousands of faults are counted, and the first thousand kept")
  func manyFaults() async throws {
    try await withRegister { database in
      try await database.seal(1...1_500)
      try await database.write { try $0.execute("UPDATE journal_event SET actor = 'x'") }
      let verification = try await database.verify()
      #expect(verification.faultCount == 1_500)
      #expect(verification.faults.count == 1_000)
    }
  }

  private static func recomputeDigest(at position: Int64, on connection: any SQLConnection) throws {
    var canonical = CanonicalEvent()
    try connection.forEach(
      """
      SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
        contractor, from_state, to_state, amount, facts, texts
      FROM journal_event WHERE position = $1
      """, [position]
    ) { canonical.read($0, position: position) }
    try connection.execute("UPDATE journal_event SET digest = $1 WHERE position = $2", [canonical.digest, position])
  }
}

extension String {
  fileprivate var saysCutOff: Bool { contains("it was cut off at the end, or rewritten") }
}
