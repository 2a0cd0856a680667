public import WorkOrders

extension RegisterSnapshot {
  /// The request with this number.
  ///
  /// - Throws: ``DomainError`` `notFound`.
  public func request(_ number: RequestNumber) throws -> ServiceRequest {
    guard let request = try RequestRow.load(number, on: connection) else {
      throw DomainError(
        .notFound, .init(it: "Non c'è la richiesta \(number).", en: "There is no request \(number)."),
        hint: .init(it: "Controllare il numero.", en: "Check the number."))
    }
    return request
  }

  /// What the reporter said is wrong, as last amended; empty once it has been erased.
  public func description(of number: RequestNumber) throws -> String {
    try connection.first(
      """
      SELECT journal_words.text FROM service_request
      JOIN journal_words
        ON journal_words.event = service_request.description_event AND journal_words.name = 'description'
      WHERE service_request.number = $1
      """, [number.key]
    ) { try $0.text(0) } ?? ""
  }

  /// What an order is about: its own description where it was split off with one, else what its requests say.
  public func descriptions(of order: WorkOrder) throws -> [String] {
    let own = try connection.first(
      """
      SELECT journal_words.text FROM journal_event
      JOIN journal_words ON journal_words.event = journal_event.id AND journal_words.name = 'description'
      WHERE journal_event.order_number = $1 AND journal_event.kind = 'order.opened'
      """, [order.number]
    ) { try $0.text(0) }
    return try own.map { [$0] } ?? order.requests.map(description)
  }

  /// The orders that answer a request.
  public func orders(for number: RequestNumber) throws -> [OrderNumber] {
    try connection.query(
      "SELECT work_order FROM order_request WHERE request = $1 ORDER BY work_order", [number.key]
    ) { OrderNumber(key: try $0.int64(0)) }
  }

  /// The contacts about a request, the one that opened it first.
  public func contacts(about number: RequestNumber) throws -> [ContactNumber] {
    try connection.query(
      "SELECT contact FROM contact_request WHERE request = $1 ORDER BY contact", [number.key]
    ) { ContactNumber(key: try $0.int64(0)) }
  }

  /// The reporter of a contact, unless erased.
  public func reporter(of contact: ContactNumber) throws -> Reporter? {
    try connection.first("SELECT name, phone, email FROM reporter WHERE contact = $1", [contact.key]) { row in
      Reporter(name: try row.optionalText(0), phone: try row.optionalText(1), email: try row.optionalText(2))
    }
  }

  /// The office of the administration that a contact came from, unless erased.
  public func office(of contact: ContactNumber) throws -> String? {
    try connection.first("SELECT office FROM reporter WHERE contact = $1", [contact.key]) {
      try $0.optionalText(0)
    } ?? nil
  }

  /// Requests, newest first.
  ///
  /// - Parameters:
  ///   - state: only those in this state; `nil` for all.
  ///   - category: only those of this category.
  ///   - zone: only those in this zone.
  ///   - phone: only those that somebody reported from this telephone number.
  ///   - before: only those with a smaller number: the last one of the page before.
  ///   - limit: how many at most.
  public func requests(
    state: RequestState?, category: CategoryCode?, zone: ZoneCode? = nil, phone: String? = nil, before: RequestNumber?,
    limit: Int
  ) throws -> [ServiceRequest] {
    var conditions = ["number < $1"]
    var arguments: [(any SQLConvertible)?] = [before?.key ?? Int64.max, limit]
    if let state {
      arguments.append(state.rawValue)
      conditions.append("state = $\(arguments.count)")
      // Said once more in the words of the index of unfinished requests, so that it serves.
      if !state.isFinished { conditions.append("state IN ('new', 'open')") }
    }
    if let category {
      arguments.append(category)
      conditions.append("category = $\(arguments.count)")
    }
    if let zone {
      arguments.append(zone)
      conditions.append("zone = $\(arguments.count)")
    }
    if let phone {
      arguments.append(Reporter.comparable(phone: phone))
      conditions.append(
        """
        number IN (
          SELECT contact_request.request FROM reporter
          JOIN contact_request ON contact_request.contact = reporter.contact
          WHERE reporter.phone_key = $\(arguments.count))
        """)
    }
    let sql = """
      SELECT \(RequestRow.columns) FROM service_request WHERE \(conditions.joined(separator: " AND "))
      ORDER BY number DESC LIMIT $2
      """
    // Only the fixed words above are composed; every value is bound.
    return try connection.query(SQL(composed: sql), arguments, RequestRow.read)
  }

  /// Requests reported from a telephone number, newest first.
  public func requests(fromPhone phone: String, limit: Int = 10) throws -> [ServiceRequest] {
    try connection.query(
      """
      SELECT DISTINCT service_request.number FROM reporter
      JOIN contact_request ON contact_request.contact = reporter.contact
      JOIN service_request ON service_request.number = contact_request.request
      WHERE reporter.phone_key = $1 ORDER BY service_request.number DESC LIMIT $2
      """, [Reporter.comparable(phone: phone), limit]
    ) { RequestNumber(key: try $0.int64(0)) }.map { try request($0) }
  }
}
