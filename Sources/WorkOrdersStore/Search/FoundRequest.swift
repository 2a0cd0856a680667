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
    let (orders, reporters) = (try ordersFound(for: numbers), try reporters(about: numbers))
    return try described(numbers).map { known in
      let (request, key) = (known.request, known.request.number.key)
      return FoundRequest(
        request: request, description: known.description, orders: orders[key] ?? [], reporters: reporters[key] ?? [],
        distance: point.flatMap { point in request.coordinate.map { point.distance(to: $0) } })
    }
  }

  private func ordersFound(for numbers: [Int64]) throws -> [Int64: [FoundRequest.Order]] {
    try connection.grouped(FoundRequest.ordersFound, of: numbers) { row in
      FoundRequest.Order(
        number: OrderNumber(key: try row.int64(1)), state: try row.choice(2), contractor: try row.optionalCode(3))
    }
  }
}

extension FoundRequest {
  fileprivate static let ordersFound: KeyedSQL = """
    SELECT order_request.request, work_order.number, work_order.state, work_order.contractor
    FROM order_request JOIN work_order ON work_order.number = order_request.work_order
    WHERE order_request.request IN {keys} ORDER BY work_order.number
    """
}
