public import WorkOrders

/// What the register knows of a request beside the request's own fields.
public struct RequestSurroundings: Hashable, Sendable {
  /// What an order told the reporters when it was last closed.
  public struct Answer: Hashable, Sendable {
    /// The order.
    public let order: OrderNumber
    /// When it was closed.
    public let at: Timestamp
    /// The words.
    public let text: String
  }

  /// What the reporter said is wrong, as last amended, unless erased.
  public var description: String?
  /// Its number in the system it was imported from.
  public var externalNumber: String?
  /// The contacts about it, the one that opened it first.
  public var contacts: [ContactNumber] = []
  /// The office of the administration that first reported it, unless erased.
  public var office: String?
  /// The files that came with its contacts, contact by contact.
  public var attachments: [StoredFile] = []
  /// The orders that answer it.
  public var orders: [OrderNumber] = []
  /// The urgency of the first of these orders.
  public var urgency: UrgencyCode?
  /// What its reporters were told, order by order, unless erased.
  public var answers: [Answer] = []
  /// What was suggested when it came in without a category.
  public var suggestion: RequestSuggestion?
  /// Why it was last rejected, referred or cancelled, unless erased.
  public var reason: String?
  /// The body it was last referred to.
  public var referredTo: String?
  /// What the next person should know, unless erased.
  public var note: String?
}

extension RegisterSnapshot {
  /// What is known of each of these requests beside its own fields, in their order.
  public func surroundings(of requests: [ServiceRequest]) throws -> [RequestSurroundings] {
    let keys = requests.map(\.number.key)
    var known = try connection.grouped(RequestQueries.reports, of: keys) { row in
      RequestSurroundings(description: try row.optionalText(1), externalNumber: try row.optionalText(2))
    }.compactMapValues(\.first)
    try addContacts(to: &known)
    try addOrders(to: &known)
    for (request, suggestions) in try connection.grouped(
      SuggestionRow.ofRequests, of: keys, { try SuggestionRow.read($0, from: 1) })
    {
      known[request]?.suggestion = suggestions.first
    }
    try connection.forEach(RequestQueries.words, of: requests.map(\.number)) { row in
      let number: RequestNumber = try row.number(0)
      let text = try row.text(2)
      switch try row.text(1) {
      case "reason": known[number.key]?.reason = text
      case "body": known[number.key]?.referredTo = text
      default: known[number.key]?.note = text
      }
    }
    return keys.map { known[$0] ?? RequestSurroundings() }
  }

  private func addContacts(to known: inout [Int64: RequestSurroundings]) throws {
    let contacts = try connection.grouped(RequestQueries.contacts, of: Array(known.keys)) { row in
      (number: ContactNumber(key: try row.int64(1)), office: try row.optionalText(2))
    }
    let files = try connection.grouped(
      StoredFile.ofContacts, of: contacts.values.flatMap { $0.map(\.number.key) }
    ) { try StoredFile(keyed: $0) }
    for (request, contacts) in contacts {
      known[request]?.contacts = contacts.map(\.number)
      known[request]?.office = contacts.first?.office
      known[request]?.attachments = contacts.flatMap { files[$0.number.key] ?? [] }
    }
  }

  private func addOrders(to known: inout [Int64: RequestSurroundings]) throws {
    let orders = try connection.grouped(RequestQueries.orders, of: Array(known.keys)) { row in
      (number: OrderNumber(key: try row.int64(1)), urgency: try row.optionalCode(2) as UrgencyCode?)
    }
    let answers = try answers(of: Set(orders.values.flatMap { $0.map(\.number) }))
    for (request, orders) in orders {
      known[request]?.orders = orders.map(\.number)
      known[request]?.urgency = orders.first?.urgency
      known[request]?.answers = orders.compactMap { answers[$0.number] }
    }
  }

  // Only what was said when an order was closed for the last time counts.
  private func answers(of orders: Set<OrderNumber>) throws -> [OrderNumber: RequestSurroundings.Answer] {
    var found: [OrderNumber: RequestSurroundings.Answer] = [:]
    try connection.forEach(RequestQueries.answers, of: Array(orders)) { row in
      let order: OrderNumber = try row.number(0)
      let at = try row.timestamp(1)
      found[order] = try row.optionalText(2).map { .init(order: order, at: at, text: $0) }
    }
    return found
  }
}

/// The statements that bring what surrounds requests.
private enum RequestQueries {
  static let reports: KeyedSQL = """
    SELECT service_request.number, journal_words.text, service_request.external_number FROM service_request
    LEFT JOIN journal_words
      ON journal_words.event = service_request.description_event AND journal_words.name = 'description'
    WHERE service_request.number IN {keys}
    """

  static let contacts: KeyedSQL = """
    SELECT contact_request.request, contact_request.contact, reporter.office FROM contact_request
    LEFT JOIN reporter ON reporter.contact = contact_request.contact
    WHERE contact_request.request IN {keys} ORDER BY contact_request.request, contact_request.contact
    """

  static let orders: KeyedSQL = """
    SELECT order_request.request, work_order.number, work_order.urgency FROM order_request
    JOIN work_order ON work_order.number = order_request.work_order
    WHERE order_request.request IN {keys} ORDER BY order_request.request, work_order.number
    """

  static let answers: KeyedSQL = """
    SELECT journal_event.order_number, journal_event.occurred_at, journal_words.text FROM journal_event
    LEFT JOIN journal_words ON journal_words.event = journal_event.id AND journal_words.name = 'answer'
    WHERE journal_event.order_number IN {keys} AND journal_event.kind = 'order.closed' ORDER BY journal_event.id
    """

  static let words: KeyedSQL = """
    SELECT journal_event.request_number, journal_words.name, journal_words.text FROM journal_event
    JOIN journal_words ON journal_words.event = journal_event.id AND journal_words.name IN ('reason', 'body', 'note')
    WHERE journal_event.request_number IN {keys} ORDER BY journal_event.id
    """
}
