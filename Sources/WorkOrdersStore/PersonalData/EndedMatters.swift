import WorkOrders

/// Tells whether the matter that something belongs to ended before a moment; remembers what it has looked up.
struct EndedMatters {
  let snapshot: RegisterSnapshot
  /// The moment.
  let limit: Timestamp
  private var requests: [RequestNumber: Bool] = [:]
  private var orders: [OrderNumber: Bool] = [:]

  init(before limit: Timestamp, _ snapshot: RegisterSnapshot) {
    self.limit = limit
    self.snapshot = snapshot
  }

  private var connection: any SQLConnection { snapshot.connection }

  /// Whether all that came of a contact has ended.
  mutating func hasEnded(_ contact: ContactNumber) throws -> Bool {
    for request in try snapshot.requests(of: contact) where try !hasEnded(request) { return false }
    return true
  }

  /// Whether a request and its orders have ended, and nothing was entered about them since.
  mutating func hasEnded(_ request: RequestNumber) throws -> Bool {
    if let known = requests[request] { return known }
    var hasEnded = try snapshot.request(request).state.isFinished && isQuiet(Self.lastOfRequest, request)
    for order in try snapshot.orders(for: request) where hasEnded { hasEnded = try self.hasEnded(order: order) }
    requests[request] = hasEnded
    return hasEnded
  }

  /// Whether an order has ended, with all its requests.
  mutating func hasEnded(_ order: OrderNumber) throws -> Bool {
    guard try hasEnded(order: order) else { return false }
    let answered = try connection.query("SELECT request FROM order_request WHERE work_order = $1", [order.key]) {
      RequestNumber(key: try $0.int64(0))
    }
    for request in answered where try !hasEnded(request) { return false }
    return true
  }

  private mutating func hasEnded(order: OrderNumber) throws -> Bool {
    if let known = orders[order] { return known }
    let state: OrderState? = try connection.first("SELECT state FROM work_order WHERE number = $1", [order.key]) {
      try $0.choice(0)
    }
    let hasEnded = try state?.isFinished ?? true && isQuiet(Self.lastOfOrder, order)
    orders[order] = hasEnded
    return hasEnded
  }

  private func isQuiet<Kind>(_ query: SQL, _ number: RecordNumber<Kind>) throws -> Bool {
    try connection.first(query, [number]) { try $0.timestamp(0) }.map { $0 < limit } ?? true
  }

  private static let lastOfRequest: SQL =
    "SELECT entered_at FROM journal_event WHERE request_number = $1 ORDER BY id DESC LIMIT 1"
  private static let lastOfOrder: SQL =
    "SELECT entered_at FROM journal_event WHERE order_number = $1 ORDER BY id DESC LIMIT 1"
}
