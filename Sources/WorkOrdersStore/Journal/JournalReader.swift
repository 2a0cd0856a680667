import WorkOrders

/// Reads events back, one at a time.
enum JournalReader {
  /// Passes the sealed events that statistics look at, and the last of all, up to a position to `body`, in order of
  /// position, each with its position.
  ///
  /// What no figure asks for is left out: who did it, the state before, digests of words, and the facts of decisions.
  static func forEachCounted(
    through: Int64, on connection: any SQLConnection, _ body: (JournalEvent, _ position: Int64) throws -> Void
  ) throws {
    var reader = CountedEventReader()
    try connection.stream(CountedEventReader.sql, [through]) { try body(try reader.event($0), reader.position($0)) }
  }

  /// Passes what was entered before an instant to `body`, sealed or not, in order of entry.
  ///
  /// Events of contacts and messages, which no rule looks at, are left out, and what only says again what follows from
  /// the others: alarms, what was booked under mandates, and targets, but for approvals, which were enough or not.
  static func forEachEntered(
    before end: Timestamp, on connection: any SQLConnection, _ body: (RecordedEvent) throws -> Void
  ) throws {
    try connection.stream(
      """
      SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
        contractor, from_state, to_state, amount, facts, texts
      FROM journal_event
      WHERE entered_at < $1 AND (order_number IS NOT NULL OR kind IN ('policy.applied', 'contractor.added',
        'contractor.changed')) AND kind NOT IN ('notice.sent', 'notice.failed', 'notice.receipt', 'contact.logged',
        'order.alarm', 'mandate.used', 'mandate.adjusted', 'target.warned', 'target.breached', 'target.relieved')
        AND (kind <> 'target.met' OR facts LIKE '%"target":"approval"%')
      ORDER BY id
      """, [end]
    ) { try body(RecordedEvent(row: $0)) }
  }

  /// The events of an order, sealed or not, in order of entry.
  static func events(
    of order: OrderNumber, after: Int64 = 0, limit: Int = .max, on connection: any SQLConnection
  ) throws -> [RecordedEvent] {
    try connection.query(
      """
      SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
        contractor, from_state, to_state, amount, facts, texts
      FROM journal_event WHERE order_number = $1 AND id > $2 ORDER BY id LIMIT $3
      """, [order, after, limit]
    ) { try RecordedEvent(row: $0) }
  }

  /// The events of each of these orders, sealed or not, in order of entry.
  static func events(
    of orders: [OrderNumber], on connection: any SQLConnection
  ) throws -> [OrderNumber: [RecordedEvent]] {
    var found: [OrderNumber: [RecordedEvent]] = [:]
    try connection.forEach(ofOrders, of: orders) { row in
      found[try row.number(14), default: []].append(try RecordedEvent(row: row))
    }
    return found
  }

  private static let ofOrders: KeyedSQL = """
    SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
      contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
      contractor, from_state, to_state, amount, facts, texts
    FROM journal_event WHERE order_number IN {keys} ORDER BY id
    """

  /// The events of a request, sealed or not, in order of entry.
  static func events(of request: RequestNumber, on connection: any SQLConnection) throws -> [RecordedEvent] {
    try connection.query(
      """
      SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
        contractor, from_state, to_state, amount, facts, texts
      FROM journal_event WHERE request_number = $1 ORDER BY id
      """, [request]
    ) { try RecordedEvent(row: $0) }
  }

  /// The newest events, sealed or not, newest first; older than the event `before` when it is given.
  static func latest(_ count: Int, before: Int64 = .max, on connection: any SQLConnection) throws -> [RecordedEvent] {
    try connection.query(
      """
      SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
        contractor, from_state, to_state, amount, facts, texts
      FROM journal_event WHERE id < $1 ORDER BY id DESC LIMIT $2
      """, [before, count]
    ) { try RecordedEvent(row: $0) }
  }

  /// The journal's head; `nil` before the first seal.
  static func head(on connection: any SQLConnection) throws -> JournalHead? {
    try JournalBlock.last(on: connection).map { JournalHead(hash: $0.hash, block: $0.number, position: $0.last) }
  }
}
