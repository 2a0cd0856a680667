import WorkOrders

/// Reads the events that statistics look at from rows, with what figures ask for of them.
///
/// Who acted, the state before, the digests of words and the facts of decisions are left out.
struct CountedEventReader {
  private var kinds = KnownTexts<EventKind>()
  private var labels = KnownTexts<EventLabels>()
  private var labelBytes: [UInt8] = []

  /// The sealed events that are counted, and the last of all, up to the position `$1`.
  // Only the names of kinds, which are fixed, are composed.
  static let sql = SQL(
    composed: """
      SELECT kind, occurred_at, entered_at, contact_number, request_number, order_number, area, category, zone, urgency,
        channel, contractor, to_state, amount, CASE kind WHEN 'order.decided' THEN '{}' ELSE facts END,
        position
      FROM journal_event WHERE position <= $1 AND (position = $1 OR kind NOT IN (\(
        EventKind.allCases.filter { !$0.isCounted }.map { "'\($0.rawValue)'" }.joined(separator: ", "))))
      ORDER BY position
      """)

  /// The event of a row of ``sql``.
  mutating func event(_ row: SQLRow) throws -> JournalEvent {
    JournalEvent(
      try kind(row), occurredAt: try row.timestamp(1), enteredAt: try row.timestamp(2), actor: "", role: .system,
      subjects: EventSubjects(
        contact: try row.optionalNumber(3), request: try row.optionalNumber(4), order: try row.optionalNumber(5)),
      labels: try labels(row), toState: try row.optionalText(12), amount: try row.optionalEuro(13),
      facts: try JournalEvent.facts(row, 14))
  }

  /// The position of a row of ``sql`` in the journal.
  func position(_ row: SQLRow) throws -> Int64 { try row.int64(15) }

  private mutating func kind(_ row: SQLRow) throws -> EventKind {
    var kind: EventKind?
    if row.cells.kind(0) == .text {
      row.cells.withUTF8(0) { text in
        kind = kinds.value(of: text) { EventKind(rawValue: String(decoding: text, as: UTF8.self)) }
      }
    }
    guard let kind else { throw row.wrong(0, "a known word") }
    return kind
  }

  private mutating func labels(_ row: SQLRow) throws -> EventLabels {
    labelBytes.removeAll(keepingCapacity: true)
    guard row.cells.append(6..<12, to: &labelBytes) else { return try EventLabels(row: row, 6) }
    return try labelBytes.withUnsafeBufferPointer { bytes in
      try labels.value(of: bytes) { try EventLabels(row: row, 6) }
    } ?? EventLabels(row: row, 6)
  }
}
