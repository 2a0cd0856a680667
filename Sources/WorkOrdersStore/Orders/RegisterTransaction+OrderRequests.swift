import WorkOrders

extension RegisterTransaction {
  /// Moves an order's requests along: resolved when the last of their orders closes, open again when one is reopened.
  func moveRequests(of order: WorkOrder, _ old: WorkOrder?, in context: ActContext) throws {
    guard let old, old.state != order.state else { return }
    if order.state == .closed {
      for number in order.requests { try resolveIfDone(number, closing: order.number, in: context) }
    } else if old.state == .closed {
      for number in order.requests {
        let request = try snapshot.request(number)
        if request.state == .resolved { try save(request.reopen(), in: context) }
      }
    } else if order.state != .cancelled, old.state == .evaluating {
      for number in order.requests {
        let request = try snapshot.request(number)
        if request.state == .new { try save(request.taken(), in: context) }
      }
    }
  }

  private func resolveIfDone(_ number: RequestNumber, closing order: OrderNumber, in context: ActContext) throws {
    let request = try snapshot.request(number)
    let hasOthers = try connection.exists(
      """
      SELECT 1 FROM order_request JOIN work_order ON work_order.number = order_request.work_order
      WHERE order_request.request = $1 AND work_order.number <> $2 AND work_order.state NOT IN ('closed', 'cancelled')
      """, [number.key, order.key])
    if !request.state.isFinished, !hasOthers { try save(request.resolve(), in: context) }
  }

  /// Writes a request's change.
  @discardableResult
  func save(_ change: RequestChange, in context: ActContext) throws -> [Int64] {
    let ids = try record(change.occurrences, in: context)
    try RequestRow.update(change.request, on: connection)
    return ids
  }
}
