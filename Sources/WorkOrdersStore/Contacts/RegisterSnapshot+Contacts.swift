public import WorkOrders

extension RegisterSnapshot {
  /// The contact with this number.
  ///
  /// - Throws: ``DomainError`` `notFound`.
  public func contact(_ number: ContactNumber) throws -> Contact {
    let found = try connection.first(
      """
      SELECT number, channel, outcome, occurred_at, entered_at, entered_by FROM contact WHERE number = $1
      """, [number.key], contact)
    guard let found else {
      throw DomainError(
        .notFound, .init(it: "Non c'è il contatto \(number).", en: "There is no contact \(number)."),
        hint: .init(it: "Controllare il numero.", en: "Check the number."))
    }
    return found
  }

  /// Contacts, newest first.
  ///
  /// - Parameters:
  ///   - channel: only those that came in this way; `nil` for all.
  ///   - outcome: only those of which this came.
  ///   - before: only those with a smaller number: the last one of the page before.
  ///   - limit: how many at most.
  public func contacts(
    channel: Channel? = nil, outcome: ContactOutcome? = nil, before: ContactNumber? = nil, limit: Int = 50
  ) throws -> [Contact] {
    var conditions = ["number < $1"]
    var arguments: [(any SQLConvertible)?] = [before?.key ?? Int64.max, limit]
    for (column, word) in [("channel", channel?.rawValue), ("outcome", outcome?.rawValue)] {
      guard let word else { continue }
      arguments.append(word)
      conditions.append("\(column) = $\(arguments.count)")
    }
    let sql = """
      SELECT number, channel, outcome, occurred_at, entered_at, entered_by FROM contact
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY number DESC LIMIT $2
      """
    // Only the fixed words above are composed; every value is bound.
    return try connection.query(SQL(composed: sql), arguments, contact)
  }

  /// The requests that a contact opened or asked about.
  public func requests(of contact: ContactNumber) throws -> [RequestNumber] {
    try connection.query("SELECT request FROM contact_request WHERE contact = $1 ORDER BY request", [contact.key]) {
      RequestNumber(key: try $0.int64(0))
    }
  }

  /// What was noted for colleagues as a contact was entered, unless erased.
  public func note(on contact: ContactNumber) throws -> String? { try words("note", of: contact) }

  /// What was said in a contact that opened no request, unless erased.
  public func description(of contact: ContactNumber) throws -> String? { try words("description", of: contact) }

  private func words(_ name: String, of contact: ContactNumber) throws -> String? {
    try connection.first(
      """
      SELECT journal_words.text FROM contact
      JOIN journal_words ON journal_words.event = contact.event AND journal_words.name = $2
      WHERE contact.number = $1
      """, [contact.key, name]
    ) { try $0.text(0) }
  }

  private func contact(_ row: SQLRow) throws -> Contact {
    Contact(
      number: ContactNumber(key: try row.int64(0)), channel: try row.choice(1), outcome: try row.choice(2),
      occurredAt: try row.timestamp(3), enteredAt: try row.timestamp(4), enteredBy: try row.text(5))
  }
}
