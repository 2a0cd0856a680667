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
    var conditions = ListConditions(in: connection.dialect)
    // Nearly all contacts are calls.
    if channel != .phone { conditions.require("channel", channel?.rawValue) }
    conditions.require("outcome", outcome?.rawValue)
    if channel == .phone { conditions.require("channel", channel?.rawValue) }
    let query = conditions.newest(
      "SELECT number, channel, outcome, occurred_at, entered_at, entered_by FROM contact", below: before?.key,
      limit: limit)
    return try connection.query(query.sql, query.arguments, contact)
  }

  /// The requests that a contact opened or asked about.
  func requests(of contact: ContactNumber) throws -> [RequestNumber] {
    try connection.query("SELECT request FROM contact_request WHERE contact = $1 ORDER BY request", [contact.key]) {
      RequestNumber(key: try $0.int64(0))
    }
  }

  /// Whether a contact opened a request, rather than asked about it.
  public func opened(_ request: RequestNumber, by contact: ContactNumber) throws -> Bool {
    try connection.exists(
      "SELECT 1 FROM contact_request WHERE request = $1 AND contact = $2 AND relation = 'report'",
      [request.key, contact.key])
  }

  /// Who reported in a contact; nobody where that was erased, or never said.
  public func reporter(of contact: ContactNumber) throws -> Reporter {
    try connection.first("SELECT name, phone, email FROM reporter WHERE contact = $1", [contact.key]) { row in
      Reporter(name: try row.optionalText(0), phone: try row.optionalText(1), email: try row.optionalText(2))
    } ?? Reporter()
  }

  private func contact(_ row: SQLRow) throws -> Contact {
    Contact(
      number: ContactNumber(key: try row.int64(0)), channel: try row.choice(1), outcome: try row.choice(2),
      occurredAt: try row.timestamp(3), enteredAt: try row.timestamp(4), enteredBy: try row.text(5))
  }
}
