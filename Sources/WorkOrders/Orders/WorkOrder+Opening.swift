extension WorkOrder {
  /// Opens an order for requests, with what is known about them.
  public static func open(
    _ number: OrderNumber, for requests: [RequestNumber], reportedAt: Timestamp, settings: OrderSettings,
    in context: ActContext
  ) throws(DomainError) -> OrderChange {
    var order = WorkOrder(
      number: number, createdAt: context.enteredAt, reportedAt: reportedAt, requests: requests)
    try order.apply(settings, in: context)
    order.version = 1
    order.restartTargets(context.policy, now: context.enteredAt)
    var facts: Facts = [
      "reportedAt": .instant(reportedAt), "requests": .integer(Int64(requests.count)),
    ]
    if let date = order.date { facts["date"] = .text(date.description) }
    let opened = Occurrence(
      .orderOpened, subjects: EventSubjects(request: requests.first, order: number), labels: order.labels,
      to: order.state.rawValue, amount: order.estimate, facts: facts)
    return OrderChange(order: order, occurrences: [opened], next: .decide)
  }

  /// Adds a request that reports the same thing; an earlier report moves the clocks that start with it.
  ///
  /// A reopened order counts from its reopening, whenever the report was made.
  public func joining(_ request: RequestNumber, reportedAt time: Timestamp, in context: ActContext) -> WorkOrder {
    var order = self
    order.requests.append(request)
    if time < reportedAt, !isReopened {
      order.reportedAt = time
      order.recomputeTargets(context.clockRules(of: order), now: context.enteredAt)
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
    if first == reportedAt, rest > reportedAt, !isReopened {
      order.reportedAt = rest
      order.recomputeTargets(context.clockRules(of: order), now: context.enteredAt)
    }
    order.version += 1
    return order
  }
}
