extension MandateUse {
  /// Consents to an activation afterwards (*ratifica*).
  ///
  /// Who activated the contractor, or entered the order, does not consent to it too, nor does anybody on that person's
  /// delegation, unless the city allows one pair of eyes.
  ///
  /// The limit is weighed by all that the same life of the order has taken from mandates, as an approval of it would be.
  ///
  /// - Parameters:
  ///   - others: what its other activations have taken.
  ///   - opener: who entered the order; `nil` when nobody did.
  ///   - delegations: what others have lent to the person.
  ///   - delegator: whose authority is to be used; `nil` for the person's own, else any that suffices.
  /// - Throws: ``DomainError`` `notAllowed` for a role that may not approve, or above the limit, or by the eyes that activated;
  ///   `invalid` for a time before the latest act.
  public func ratify(
    on order: WorkOrder, beside others: Euro = .zero, openedBy opener: String? = nil, delegations: [Delegation] = [],
    onDelegationOf delegator: UserName? = nil,
    in context: ActContext
  ) throws(DomainError) -> (use: MandateUse, occurrence: Occurrence) {
    try order.check(.ratify, in: context)
    let authority = try ApprovalAuthority.find(
      for: amount + others, .ratification, of: order.number, delegations: delegations, named: delegator,
      beside: context.policy.approvals.samePersonMayRatify ? [] : eyes(opener), in: context)
    var (use, occurrence) = answered(
      .given(by: context.actor.name, at: context.at), .mandateRatified, order, "", context)
    occurrence.facts.add(authority.facts)
    return (use, occurrence)
  }

  /// Refuses consent to an activation afterwards: nothing covers the order any more.
  ///
  /// - Throws: ``DomainError`` `notAllowed` for a role that may not approve; `invalid` for a time before the latest
  ///   act.
  public func refuse(reason: String, on order: WorkOrder, in context: ActContext) throws(DomainError)
    -> (use: MandateUse, occurrence: Occurrence)
  {
    try order.check(.refuseRatification, in: context)
    return answered(.refused(by: context.actor.name, at: context.at), .ratificationRefused, order, reason, context)
  }

  // Those who have looked at it already, as consents that count for nothing else.
  private func eyes(_ opener: String?) -> [Approval] {
    Set([activatedBy, opener].compactMap(\.self)).sorted().map { Approval(by: $0, amount: amount, at: usedAt) }
  }

  private func answered(
    _ ratification: Ratification, _ kind: EventKind, _ order: WorkOrder, _ reason: String, _ context: ActContext
  ) -> (MandateUse, Occurrence) {
    var use = self
    use.ratification = ratification
    // Whoever answers late and dates it back is late all the same.
    let isLate = ratifyBy.map { context.enteredAt > $0 } ?? false
    return (
      use,
      Occurrence(
        kind, subjects: EventSubjects(order: order.number), labels: order.labels, amount: amount,
        facts: ["mandate": .text(mandate.rawValue), "late": .flag(isLate)],
        words: reason.isEmpty ? [:] : ["reason": reason])
    )
  }
}

extension WorkOrder {
  /// Loses the cover of its mandate because nobody ratified it: what has not been accepted goes to approval, and work
  /// under way waits for it; a finished order stays as it is.
  ///
  /// Where a person has approved the cost meanwhile that approval goes on covering it, and nothing waits.
  public func losingMandate(in context: ActContext) throws(DomainError) -> OrderChange? {
    guard mandate != nil, !state.isFinished else { return nil }
    let isApproved = approved != nil
    if state == .offered, !isApproved { return try withdrawnForApproval(in: context) }
    let isUnderWay = state.isHeldByContractor || state == .completed
    return try recording(.orderDecided, amount: estimate, facts: ["rule": .text("not-ratified")]) { order in
      order.mandate = nil
      order.mandateAmount = nil
      if isApproved { return }
      order.approvals = []
      order.approvalPending = isUnderWay
      if !isUnderWay { order.state = .approval }
    }
  }
}
