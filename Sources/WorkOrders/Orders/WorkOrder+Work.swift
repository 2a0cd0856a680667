extension WorkOrder {
  /// The contractor has arrived on site.
  public func start(in context: ActContext) throws(DomainError) -> OrderChange {
    try changed(by: .start, .orderStarted, in: context) { order in
      order.state = .started
      order.hasArrived = true
      order.meet(.arrival, at: context.at)
    }
  }

  /// The danger is removed; the repair may follow later.
  public func makeSafe(in context: ActContext) throws(DomainError) -> OrderChange {
    if let target = targets.first(where: { $0.name == .makingSafe }), let metAt = target.metAt {
      let moment = context.moment(metAt)
      throw DomainError(
        .conflict,
        LocalizedText(
          it: "L'ordine \(number) è già stato messo in sicurezza il \(moment.it).",
          en: "Order \(number) was already made safe on \(moment.en)."
        ).elided)
    }
    return try changed(by: .makeSafe, .orderMadeSafe, in: context) { order in
      order.hasArrived = true
      order.meet(.arrival, at: context.at)
      order.meet(.makingSafe, at: context.at)
    }
  }

  /// The work rests, with a cause; its clocks stand still.
  ///
  /// - Parameter stops: the targets whose clocks stop, while the others run on; `nil` stops all.
  /// - Throws: ``DomainError`` `invalid` for a target that the order does not have; `conflict` by state.
  public func suspend(cause: String, stops: [TargetName]? = nil, in context: ActContext) throws(DomainError)
    -> OrderChange
  {
    let named = stops.map { names in TargetName.allCases.filter(names.contains) }
    if let named { try check(stops: named) }
    let facts: Facts = named.map { ["stops": .text(TargetName.list($0))] } ?? [:]
    return try changed(by: .suspend, .orderSuspended, in: context, facts: facts, words: ["cause": cause]) { order in
      order.state = .suspended
      order.pauses.append(Pause(from: context.at, to: nil, cause: cause, stops: named, by: context.actor.name))
    }
  }

  /// The work goes on; what is due moves by the time it rested.
  public func resume(in context: ActContext) throws(DomainError) -> OrderChange {
    try changed(by: .resume, .orderResumed, in: context) { order throws(DomainError) in
      order.endPause(at: context.at)
      order.state = order.hasArrived ? .started : .accepted
      order.recomputeTargets(context.clockRules(of: order), now: context.enteredAt)
    }
  }

  /// The contractor says done, and what it cost.
  ///
  /// A final amount above what was approved and the tolerance, or what the mandate's ceilings hold, is kept as claimed:
  /// the order is completed with *approval pending*, and the amount is taken once it is approved.
  public func complete(final amount: Euro? = nil, in context: ActContext) throws(DomainError) -> OrderChange {
    let isTaken = amount.map { isCovered($0, in: context) } ?? true
    return try changed(
      by: .complete, .orderCompleted, in: context, amount: amount ?? commitment,
      facts: ["final": amount.map { .amount($0) } ?? .null, "claimed": .flag(!isTaken)]
    ) { order in
      if isTaken, let amount { order.takeFromMandate(for: amount) }
      order.state = .completed
      order.hasArrived = true
      order.meet(.arrival, at: context.at)
      order.meet(.makingSafe, at: context.at)
      order.meet(.completion, at: context.at)
      order.completedBy =
        context.actor.onBehalfOf == nil && context.actor.role != .contractor ? context.actor.name : nil
      order.final = isTaken ? amount : nil
      order.claimed = isTaken ? nil : amount
      // A growth that nobody has approved yet does not go away because no amount is named.
      if amount != nil { order.approvalPending = !isTaken }
      if !isTaken { order.approvals = [] }
    }
  }

  /// The check found the work wanting: the contractor goes on.
  public func rework(reason: String, in context: ActContext) throws(DomainError) -> OrderChange {
    var change = try changed(by: .rework, .orderReworked, in: context, words: ["reason": reason]) {
      order throws(DomainError) in
      order.state = .started
      order.completedBy = nil
      order.final = nil
      order.claimed = nil
      order.approvals = []
      order.weighEstimate(in: context)
      order.unmeet(.completion, context.clockRules(of: order), now: context.enteredAt)
    }
    change.noteGrowth()
    return change
  }

  /// Ends the pause that lasts.
  mutating func endPause(at time: Timestamp) {
    guard let index = pauses.lastIndex(where: { $0.to == nil }) else { return }
    let pause = pauses[index]
    pauses[index] = pause.ended(at: time)
  }
}
