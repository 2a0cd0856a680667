extension Migration {
  /// The journal's tables and the number series.
  ///
  /// Position, block and digest are NULL until the event is sealed. Every label stands in a column of its own, so that
  /// statistics read no JSON.
  static let journal = Migration(
    id: 1, name: "journal",
    sql: """
      CREATE TABLE journal_event (
        id {identity},
        position {integer},
        block {integer},
        digest {blob},
        kind TEXT NOT NULL,
        format {integer} NOT NULL,
        occurred_at {integer} NOT NULL,
        entered_at {integer} NOT NULL,
        actor TEXT NOT NULL,
        role TEXT NOT NULL,
        on_behalf_of TEXT,
        cause TEXT,
        contact_number TEXT,
        request_number TEXT,
        order_number TEXT,
        inspection_number TEXT,
        area TEXT,
        category TEXT,
        zone TEXT,
        urgency TEXT,
        channel TEXT,
        contractor TEXT,
        from_state TEXT,
        to_state TEXT,
        amount {integer},
        facts TEXT NOT NULL,
        texts TEXT NOT NULL
      ) {strict};
      CREATE UNIQUE INDEX journal_event_position ON journal_event (position) WHERE position IS NOT NULL;
      CREATE INDEX journal_event_unsealed ON journal_event (id) WHERE position IS NULL;
      CREATE INDEX journal_event_order ON journal_event (order_number, id) WHERE order_number IS NOT NULL;
      CREATE INDEX journal_event_request ON journal_event (request_number, id) WHERE request_number IS NOT NULL;

      CREATE INDEX journal_event_exported ON journal_event (id) WHERE kind = 'subject.exported';
      CREATE INDEX journal_event_contractor ON journal_event (contractor, occurred_at) WHERE contractor IS NOT NULL;

      CREATE TABLE journal_block (
        number {integer} NOT NULL PRIMARY KEY,
        first_position {integer} NOT NULL,
        last_position {integer} NOT NULL,
        sealed_at {integer} NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
      ) {strict};

      CREATE TABLE number_series (
        kind TEXT NOT NULL,
        year {integer} NOT NULL,
        last {integer} NOT NULL,
        PRIMARY KEY (kind, year)
      ) {keyed};
      """)
}
