public import WorkOrders

extension RegisterSnapshot {
  /// Events of the sealed journal by position, after one and up to another, `limit` at most.
  ///
  /// What is sealed never changes, so parts that are read one after the other fit together.
  public func sealedEvents(after position: Int64, upTo last: Int64, limit: Int) throws -> [RecordedEvent] {
    try connection.query(
      """
      SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
        contractor, from_state, to_state, amount, facts, texts
      FROM journal_event WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3
      """, [position, last, limit]
    ) { try RecordedEvent(row: $0) }
  }
}
