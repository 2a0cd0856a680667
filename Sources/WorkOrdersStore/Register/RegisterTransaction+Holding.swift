import WorkOrders

/// What a verb relies on and does not change: where it is written beside others, somebody who changes it meanwhile must
/// meet it.
///
/// A row that is written again as it is does that: of two who do so at once the later is written again from its beginning,
/// and sees what the earlier has done. On a file nobody writes at once.
extension RegisterTransaction {
  /// Holds a request: its state, and which orders answer it.
  func hold(_ request: RequestNumber) throws {
    guard connection.dialect.isShared else { return }
    try connection.execute("UPDATE service_request SET version = version WHERE number = $1", [request.key])
  }

  /// Holds requests, in the order of their numbers, so that two who hold the same ones never wait for each other.
  func hold(_ requests: [RequestNumber]) throws {
    for request in requests.sorted() { try hold(request) }
  }

  /// Holds an order: its state, and which requests it answers.
  func hold(_ order: OrderNumber) throws {
    guard connection.dialect.isShared else { return }
    try connection.execute("UPDATE work_order SET version = version WHERE number = $1", [order.key])
  }
}
