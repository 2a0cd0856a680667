import WorkOrders

extension RegisterTransaction {
  /// Moves an order's requests along: resolved when the last of their orders ends and one of them was closed, open
  /// again when one is reopened.
  func moveRequests(of order: WorkOrder, _ old: WorkOrder?, in context: ActContext) throws {
    guard let old, old.state != order.state else { return }
    if order.state == .accepted, old.state == .offered { try tellTaken(order, in: context) }
    // Whether a request is done depends on its other orders too.
    if order.state.isFinished || old.state == .closed { try hold(order.requests) }
    if order.state.isFinished {
      for number in order.requests { try resolveIfDone(number, in: context) }
    } else if old.state == .closed {
      for number in order.requests {
        let request = try snapshot.request(number)
        if request.state == .resolved { try save(request.reopen(), in: context) }
      }
    } else if old.state == .evaluating {
      for number in order.requests {
        let request = try snapshot.request(number)
        if request.state == .new { try save(request.taken(), in: context) }
      }
    }
  }

  private func resolveIfDone(_ number: RequestNumber, in context: ActContext) throws {
    let request = try snapshot.request(number)
    let states: [OrderState] = try connection.query(
      """
      SELECT work_order.state FROM order_request JOIN work_order ON work_order.number = order_request.work_order
      WHERE order_request.request = $1
      """, [number.key]
    ) { try $0.choice(0) }
    guard !request.state.isFinished, states.allSatisfy(\.isFinished), states.contains(.closed) else { return }
    try save(request.resolve(), in: context)
  }

  /// Writes a request's change.
  @discardableResult
  func save(_ change: RequestChange, in context: ActContext) throws -> [Int64] {
    let ids = try record(change.occurrences, in: context)
    try RequestRow.update(change.request, on: connection)
    try tellEnd(change, in: context)
    return ids
  }
}
