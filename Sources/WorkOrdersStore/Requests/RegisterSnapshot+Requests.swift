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

  /// The orders that answer a request.
  public func orders(for number: RequestNumber) throws -> [OrderNumber] {
    try connection.query(
      "SELECT work_order FROM order_request WHERE request = $1 ORDER BY work_order", [number.key]
    ) { OrderNumber(key: try $0.int64(0)) }
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
    var conditions = ListConditions(in: connection.dialect)
    if let phone {
      // A telephone that says nothing is nobody's.
      conditions.lead({ Self.numbers(fromPhone: $0) }, Reporter.comparable(phone: phone) ?? "")
    }
    // Each half in the words of its index, so that it serves.
    if let state, !state.isFinished { conditions.lead("state IN ('new', 'open')") }
    if state?.isFinished == false { conditions.require("state", state?.rawValue) }
    conditions.require("category", category)
    conditions.require("zone", zone)
    if let state, state.isFinished {
      conditions.require("state", state.rawValue)
      conditions.lead("state NOT IN ('new', 'open')")
    }
    let query = conditions.newest(
      "SELECT \(RequestRow.columns) FROM service_request", below: before?.key, limit: limit)
    return try connection.query(query.sql, query.arguments, RequestRow.read)
  }

  private static func numbers(fromPhone key: String) -> String {
    """
    number IN (
      SELECT contact_request.request FROM reporter
      JOIN contact_request ON contact_request.contact = reporter.contact
      WHERE reporter.phone_key = \(key))
    """
  }

  /// Requests reported from a telephone number, newest first.
  public func requests(fromPhone phone: String, limit: Int = 10) throws -> [ServiceRequest] {
    let numbers = try connection.query(
      """
      SELECT DISTINCT service_request.number FROM reporter
      JOIN contact_request ON contact_request.contact = reporter.contact
      JOIN service_request ON service_request.number = contact_request.request
      WHERE reporter.phone_key = $1 ORDER BY service_request.number DESC LIMIT $2
      """, [Reporter.comparable(phone: phone), limit]
    ) { try $0.int64(0) }
    return try described(numbers).map(\.request)
  }

  /// When a request ended; `nil` for one that has not, or of which nobody knows.
  public func endedAt(_ request: RequestNumber) throws -> Timestamp? {
    try connection.first(
      """
      SELECT occurred_at FROM journal_event WHERE request_number = $1
        AND kind IN ('request.resolved', 'request.rejected', 'request.referred', 'request.cancelled')
      ORDER BY id DESC LIMIT 1
      """, [request]
    ) { try $0.timestamp(0) }
  }
}
