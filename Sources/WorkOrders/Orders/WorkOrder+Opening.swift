extension WorkOrder {
  /// Opens an order for requests, with what is known about them.
  public static func open(
    _ number: OrderNumber, for requests: [RequestNumber], reportedAt: Timestamp, settings: OrderSettings,
    in context: ActContext
  ) throws(DomainError) -> OrderChange {
    var order = WorkOrder(
      number: number, createdAt: context.enteredAt, reportedAt: reportedAt, requests: requests)
    try order.apply(settings, context.policy)
    order.version = 1
    order.restartTargets(context.policy)
    let facts: [String: FactValue] = [
      "reportedAt": .instant(reportedAt), "requests": .integer(Int64(requests.count)),
    ]
    let opened = Occurrence(
      .orderOpened, subjects: EventSubjects(request: requests.first, order: number), labels: order.labels,
      to: order.state.rawValue, amount: order.estimate, facts: facts)
    return OrderChange(order: order, occurrences: [opened], next: .decide)
  }

  /// Adds a request that reports the same thing; an earlier report moves the clocks that start with it.
  public func joining(_ request: RequestNumber, reportedAt time: Timestamp, in context: ActContext) -> WorkOrder {
    var order = self
    order.requests.append(request)
    if time < reportedAt {
      order.reportedAt = time
      order.recomputeTargets(context.clockRules(of: order))
    }
    order.version += 1
    return order
  }

  /// Takes a request off that was linked by mistake.
  public func leaving(_ request: RequestNumber) -> WorkOrder {
    var order = self
    order.requests.removeAll { $0 == request }
    order.version += 1
    return order
  }
}
