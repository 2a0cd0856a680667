extension WorkOrder {
  /// Gives consent to the order's cost, up to an amount (unless another is named the estimate, and what is owed for it
  /// already).
  ///
  /// Above the four-eyes amount the order waits for a second person. A consent to less than the order costs is kept, and
  /// the order goes on waiting for the whole: the tolerance is for growth after a consent, not for a smaller one. While
  /// work is under way the consent settles a pending approval and leaves the state as it is.
  ///
  /// - Parameters:
  ///   - delegations: what others have lent to the person.
  ///   - delegator: whose authority is to be used; `nil` for the person's own, else any that suffices.
  /// - Throws: ``DomainError`` `notAllowed` above the limit or by the same pair of eyes twice; `conflict` when nothing
  ///   waits for approval or no amount is known; `invalid` for less than is approved for work under way.
  public func approve(
    amount: Euro? = nil, delegations: [Delegation] = [], onDelegationOf delegator: UserName? = nil,
    in context: ActContext
  ) throws(DomainError) -> OrderChange {
    guard let sum = amount ?? amountToApprove else {
      throw DomainError(
        .conflict,
        .init(
          it: "L'ordine \(number) non ha una stima da autorizzare.", en: "Order \(number) has no estimate to approve."),
        hint: .init(it: "Inserire la stima o indicare un importo.", en: "Set the estimate or name an amount."),
        field: "amount")
    }
    try checkGrowth(of: sum)
    let standing = try standingApprovals(in: context)
    let authority = try ApprovalAuthority.find(
      for: sum, .approval, of: number, delegations: delegations, named: delegator, beside: standing, in: context)
    let consents =
      standing + [
        Approval(by: context.actor.name, amount: sum, at: context.at, onDelegationOf: authority.delegator)
      ]
    let until = try context.policy.approvalEnd(after: consents.map(\.at).min() ?? context.at)
    let isWhole = amountToApprove.map { sum >= $0 } ?? true
    let isEnough = isWhole && (!needsFourEyes(sum, context.policy) || consents.count >= 2)
    var facts = authority.facts
    facts["eyes"] = .integer(Int64(consents.count))
    facts["enough"] = .flag(isEnough)
    if !isWhole, let needed = amountToApprove { facts["needed"] = .amount(needed) }
    if let until { facts["until"] = .instant(until) }
    let edit: (inout WorkOrder) throws(DomainError) -> Void = { order in
      order.approvals = consents
      guard isEnough else { return }
      order.approvedUntil = until
      order.settleApproval(consents.map(\.amount).min() ?? sum, at: context.at, context.policy)
    }
    if approvalPending, state != .approval {
      return try changed(
        by: .approve, as: .approval, .orderApproved, in: context, amount: sum, facts: facts, edit)
    }
    var change = try changed(by: .approve, .orderApproved, in: context, amount: sum, facts: facts, edit)
    if change.order.state == .ready { change.next = .route }
    return change
  }

  /// Refuses consent: the order waits for a person, and is decided as soon as anything is set on it.
  public func decline(reason: String, in context: ActContext) throws(DomainError) -> OrderChange {
    try changed(by: .decline, .orderDeclined, in: context, amount: estimate, words: ["reason": reason]) { order in
      order.state = .evaluating
      order.approvals = []
      order.approved = nil
      order.unsettled = true
    }
  }

  /// What has to be approved: the amount claimed or final, else the estimate, and what is owed already; `nil` while
  /// unknown.
  public var amountToApprove: Euro? { (claimed ?? final ?? estimate).map { $0 + owed } }

  // Work that is under way was ordered for the approved amount: a further consent raises it.
  private func checkGrowth(of sum: Euro) throws(DomainError) {
    guard approvalPending, let approved, sum < approved else { return }
    let (asked, given) = (Amounts.text(sum), Amounts.text(approved))
    throw DomainError(
      .invalid,
      .init(
        it: "L'ordine \(number) è già autorizzato per \(given.it): \(asked.it) sono di meno.",
        en: "Order \(number) is approved for \(given.en) already: \(asked.en) is less."),
      hint: .init(
        it: "Indicare quanto deve costare in tutto, o nessun importo.",
        en: "Give what it is to cost in all, or leave the amount out."), field: "amount")
  }

  private func needsFourEyes(_ sum: Euro, _ policy: Policy) -> Bool {
    policy.approvals.fourEyesAbove.map { sum > $0 } ?? false
  }

  private mutating func settleApproval(_ sum: Euro, at time: Timestamp, _ policy: Policy) {
    approved = sum
    approvals = []
    if let claim = claimed {
      final = claim
      claimed = nil
    }
    approvalPending = false
    if !hasOutgrownApproval(policy.approvals) { meet(.approval, at: time) }
    if state == .approval, !hasOutgrownApproval(policy.approvals) { state = .ready }
  }
}

extension OrderChange {
  /// Says in what happened last whether the cost has outgrown what covers it.
  mutating func noteGrowth() {
    guard let last = occurrences.indices.last else { return }
    occurrences[last].facts["grown"] = .flag(order.approvalPending)
  }

  /// Asks for consent again when the estimate has outgrown what was approved.
  ///
  /// Before acceptance the open offer is withdrawn and the order goes back to approval; afterwards the work goes on
  /// with *approval pending*, until the amount is approved or the estimate shrinks again.
  func askingApprovalIfGrown(in context: ActContext) throws(DomainError) -> OrderChange {
    var change = self
    change.order.weighEstimate(in: context)
    change.noteGrowth()
    if order.state.isHeldByContractor {
      change.order.approvals = []
      return change
    }
    guard change.order.approvalPending, order.state == .offered else { return change }
    let back = try order.withdrawnForApproval(in: context)
    return OrderChange(order: back.order, occurrences: change.occurrences + back.occurrences)
  }
}
