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

  /// Takes requests off that were linked by mistake, or that a further order takes over.
  ///
  /// When the earliest report goes, the clocks that start with it start with the earliest of those that stay.
  ///
  /// - Parameters:
  ///   - first: when the earliest of the requests that leave was reported.
  ///   - rest: when the earliest of those that stay was reported.
  public func leaving(
    _ requests: [RequestNumber], reportedAt first: Timestamp, rest: Timestamp, in context: ActContext
  ) -> WorkOrder {
    var order = self
    order.requests.removeAll(where: requests.contains)
    // A reopened order counts from its reopening, whoever reported it.
    if first == reportedAt, rest > reportedAt {
      order.beginReport(at: rest, leftAt: context.at, context.clockRules(of: order))
    }
    order.version += 1
    return order
  }

  /// Starts the clocks of the report later: what was missed by the earlier report alone is not missed any more.
  mutating func beginReport(at time: Timestamp, leftAt now: Timestamp, _ policy: Policy) {
    reportedAt = time
    recomputeTargets(policy)
    for index in targets.indices where targets[index].metAt == nil {
      guard let due = targets[index].due, due >= now else { continue }
      targets[index].isBreached = false
    }
  }
}
