extension WorkOrder {
  /// Gives consent to the order's cost, up to an amount (unless another is named the estimate, and what is owed for it
  /// already).
  ///
  /// Above the four-eyes amount the order waits for a second person, and below its estimate it goes on waiting. While
  /// work is under way the consent settles a pending approval and leaves the state as it is.
  ///
  /// - Throws: ``DomainError`` `notAllowed` above the person's limit or by the same pair of eyes twice; `conflict`
  ///   when nothing waits for approval or no amount is known.
  public func approve(amount: Euro? = nil, in context: ActContext) throws(DomainError) -> OrderChange {
    guard let sum = amount ?? (claimed ?? estimate).map({ $0 + owed }) else {
      throw DomainError(
        .conflict,
        .init(
          it: "L'ordine \(number) non ha una stima da autorizzare.", en: "Order \(number) has no estimate to approve."),
        hint: .init(it: "Inserire la stima o indicare un importo.", en: "Set the estimate or name an amount."),
        field: "amount")
    }
    try checkLimit(sum, context)
    let consents = approvals + [Approval(by: context.actor.name, amount: sum, at: context.at)]
    let isEnough = !needsFourEyes(sum, context.policy) || consents.count >= 2
    let facts: [String: FactValue] = ["eyes": .integer(Int64(consents.count)), "enough": .flag(isEnough)]
    let edit: (inout WorkOrder) throws(DomainError) -> Void = { order in
      order.approvals = consents
      if isEnough { order.settleApproval(consents.map(\.amount).min() ?? sum, at: context.at, context.policy) }
    }
    if approvalPending, state != .approval {
      try checkRole(.approve, context)
      return try recording(.orderApproved, amount: sum, facts: facts, edit)
    }
    var change = try changed(by: .approve, .orderApproved, in: context, amount: sum, facts: facts, edit)
    if change.order.state == .ready { change.next = .route }
    return change
  }

  /// Refuses consent: the order has to be evaluated anew.
  public func decline(reason: String, in context: ActContext) throws(DomainError) -> OrderChange {
    try changed(by: .decline, .orderDeclined, in: context, amount: estimate, words: ["reason": reason]) { order in
      order.state = .evaluating
      order.approvals = []
      order.approved = nil
    }
  }

  private func checkLimit(_ sum: Euro, _ context: ActContext) throws(DomainError) {
    let limit = context.policy.approvals.limit(of: context.actor)
    guard sum <= limit else {
      let (most, needed) = (Amounts.text(limit), Amounts.text(sum))
      throw DomainError(
        .notAllowed,
        .init(
          it: "\(context.actor.name) può autorizzare fino a \(most.it); per l'ordine \(number) servono \(needed.it).",
          en: "\(context.actor.name) may approve up to \(most.en); order \(number) needs \(needed.en)."),
        hint: .init(it: "Chiedere a chi ha un limite più alto.", en: "Ask somebody with a higher limit."),
        field: "amount")
    }
    guard !approvals.contains(where: { $0.by == context.actor.name }) else {
      throw DomainError(
        .notAllowed,
        .init(
          it: "\(context.actor.name) ha già autorizzato l'ordine \(number).",
          en: "\(context.actor.name) has already approved order \(number)."),
        hint: .init(it: "Deve autorizzarlo una seconda persona.", en: "A second person has to approve it."))
    }
  }

  private func checkRole(_ act: OrderAct, _ context: ActContext) throws(DomainError) {
    try OrderTransition.check(act, of: number, in: .approval, by: context.actor.role)
  }

  private func needsFourEyes(_ sum: Euro, _ policy: Policy) -> Bool {
    policy.approvals.fourEyesAbove.map { sum > $0 } ?? false
  }

  private mutating func settleApproval(_ sum: Euro, at time: Timestamp, _ policy: Policy) {
    approved = sum
    approvals = []
    if let claim = claimed, isCovered(claim, policy.approvals) {
      final = claim
      claimed = nil
    }
    if approvalPending { approvalPending = claimed != nil || !isCovered(final ?? estimate ?? sum, policy.approvals) }
    if !hasOutgrownApproval(policy.approvals) { meet(.approval, at: time) }
    if state == .approval, !hasOutgrownApproval(policy.approvals) { state = .ready }
  }
}

extension OrderChange {
  /// Asks for consent again when the estimate has outgrown what was approved.
  ///
  /// Before acceptance the open offer is withdrawn and the order goes back to approval; afterwards the work goes on
  /// with *approval pending*, until the amount is approved or the estimate shrinks again.
  func askingApprovalIfGrown(in context: ActContext) throws(DomainError) -> OrderChange {
    let isGrown = order.hasOutgrownApproval(context.policy.approvals)
    if order.state.isHeldByContractor {
      var change = self
      change.order.approvalPending = isGrown
      change.order.approvals = []
      return change
    }
    guard isGrown, order.state == .offered else { return self }
    let back = try order.withdrawnForApproval(in: context)
    return OrderChange(order: back.order, occurrences: occurrences + back.occurrences)
  }
}
