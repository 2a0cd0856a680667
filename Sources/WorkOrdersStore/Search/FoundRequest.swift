public import WorkOrders

/// A request that was found, with what somebody on the phone wants to know of it.
public struct FoundRequest: Hashable, Sendable {
  /// An order that answers it.
  public struct Order: Hashable, Sendable {
    /// Its number.
    public let number: OrderNumber
    /// Where it stands.
    public let state: OrderState
    /// Who holds it.
    public let contractor: ContractorCode?
  }

  /// The request.
  public let request: ServiceRequest
  /// What its reporter said; empty once erased.
  public let description: String
  /// The orders that answer it.
  public let orders: [Order]
  /// Who reported it, the first one first; empty once erased.
  public let reporters: [Reporter]
  /// How far from the point that was asked about, in metres.
  public let distance: Double?
}

extension RegisterSnapshot {
  /// Requests whole, in the order given, by three statements however many there are.
  func found(_ numbers: [Int64], near point: Coordinate?) throws -> [FoundRequest] {
    guard !numbers.isEmpty else { return [] }
    let requests = try described(numbers)
    let (orders, reporters) = (try ordersFound(for: numbers), try reportersFound(for: numbers))
    return numbers.compactMap { number in
      requests[number].map { request, description in
        FoundRequest(
          request: request, description: description, orders: orders[number] ?? [], reporters: reporters[number] ?? [],
          distance: point.flatMap { point in request.coordinate.map { point.distance(to: $0) } })
      }
    }
  }

  private func described(_ numbers: [Int64]) throws -> [Int64: (ServiceRequest, String)] {
    try connection.grouped(FoundRequest.descriptions, of: numbers) { row in
      (try RequestRow.read(row), try row.optionalText(13) ?? "")
    }.compactMapValues(\.first)
  }

  private func ordersFound(for numbers: [Int64]) throws -> [Int64: [FoundRequest.Order]] {
    try connection.grouped(FoundRequest.ordersFound, of: numbers) { row in
      FoundRequest.Order(
        number: OrderNumber(key: try row.int64(1)), state: try row.choice(2), contractor: try row.optionalCode(3))
    }
  }

  private func reportersFound(for numbers: [Int64]) throws -> [Int64: [Reporter]] {
    try connection.grouped(FoundRequest.reportersFound, of: numbers) { row in
      Reporter(name: try row.optionalText(1), phone: try row.optionalText(2), email: try row.optionalText(3))
    }.mapValues { $0.filter { !$0.isEmpty } }
  }
}

extension FoundRequest {
  // The columns of RequestRow first.
  fileprivate static let descriptions: KeyedSQL = """
    SELECT number, version, state, channel, category, area, zone, place, address, latitude, longitude, reported_at,
      entered_at, journal_words.text
    FROM service_request LEFT JOIN journal_words
      ON journal_words.event = service_request.description_event AND journal_words.name = 'description'
    WHERE number IN ({keys})
    """

  fileprivate static let ordersFound: KeyedSQL = """
    SELECT order_request.request, work_order.number, work_order.state, work_order.contractor
    FROM order_request JOIN work_order ON work_order.number = order_request.work_order
    WHERE order_request.request IN ({keys}) ORDER BY work_order.number
    """

  fileprivate static let reportersFound: KeyedSQL = """
    SELECT contact_request.request, reporter.name, reporter.phone, reporter.email
    FROM contact_request JOIN reporter ON reporter.contact = contact_request.contact
    WHERE contact_request.request IN ({keys}) ORDER BY contact_request.contact
    """
}
