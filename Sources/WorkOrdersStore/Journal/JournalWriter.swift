import WorkOrders

/// Puts events into the journal, in the transaction of the rows they explain; they are sealed later.
enum JournalWriter {
  /// Appends events in order.
  static func append(_ events: [JournalEvent], to connection: any SQLConnection) throws {
    for event in events { try append(event, to: connection) }
  }

  /// Appends one event.
  ///
  /// - Returns: its id, by which its words are kept.
  @discardableResult
  static func append(_ event: JournalEvent, to connection: any SQLConnection) throws -> Int64 {
    let (subjects, labels) = (event.subjects, event.labels)
    let id = try connection.first(
      """
      INSERT INTO journal_event (
        kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number,
        area, category, zone, urgency, channel, contractor, from_state, to_state, amount, facts, texts)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
      RETURNING id
      """,
      [
        event.kind, event.format, event.occurredAt, event.enteredAt, event.actor, event.role, event.onBehalfOf,
        event.cause, subjects.contact, subjects.request, subjects.order, subjects.inspection, labels.area,
        labels.category, labels.zone, labels.urgency, labels.channel, labels.contractor, event.fromState,
        event.toState, event.amount, FactsWriter.write(event.facts),
        FactsWriter.write(Facts(event.texts.map { ($0.key, .text($0.value.hex)) })),
      ]
    ) { try $0.int64(0) }
    guard let id else { throw DomainError(.internal, "The register gave no id to an event.") }
    return id
  }
}
