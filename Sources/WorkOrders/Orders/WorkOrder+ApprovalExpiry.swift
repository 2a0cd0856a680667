extension WorkOrder {
  /// Whether what was approved may no longer be given to a contractor: its time is over and nobody has accepted.
  public func isApprovalExpired(at time: Timestamp) -> Bool {
    guard approved != nil, let approvedUntil, !state.isHeldByContractor, state != .completed, !state.isFinished
    else { return false }
    return time > approvedUntil
  }

  /// Loses an approval whose time is over: an open offer is taken back, and the order waits for consent again.
  ///
  /// - Returns: `nil` while the approval holds, or once a contractor has the order.
  public func expiringApproval(in context: ActContext) throws(DomainError) -> OrderChange? {
    guard isApprovalExpired(at: context.at) else { return nil }
    guard state == .offered else { return try losingApproval() }
    let back = try withdrawnForApproval(in: context)
    let lost = try back.order.losingApproval()
    return OrderChange(order: lost.order, occurrences: back.occurrences + lost.occurrences)
  }

  /// The consents that still count towards the next approval: those to the whole, whose time is not over.
  func standingApprovals(in context: ActContext) throws(DomainError) -> [Approval] {
    var standing: [Approval] = []
    let least = amountToApprove ?? .zero
    for approval in approvals where approval.amount >= least {
      guard let end = try context.policy.approvalEnd(after: approval.at), end < context.at else {
        standing.append(approval)
        continue
      }
    }
    return standing
  }

  private func losingApproval() throws(DomainError) -> OrderChange {
    var facts: Facts = [:]
    if let approvedUntil { facts["until"] = .instant(approvedUntil) }
    return try recording(.approvalExpired, amount: approved, facts: facts) { order in
      order.approved = nil
      order.approvedUntil = nil
      order.approvals = []
      order.mandate = nil
      order.mandateAmount = nil
      if state == .ready || state == .unassigned { order.state = .approval }
    }
  }
}

extension Policy {
  /// Until when an approval given at a moment holds for an order that nobody has accepted; `nil` for ever.
  func approvalEnd(after time: Timestamp) throws(DomainError) -> Timestamp? {
    guard let limit = approvals.validFor else { return nil }
    switch limit {
    case .elapsed: return try calendar.due(from: time, within: limit, clock: .always)
    case .workingDays: return try calendar.due(from: time, within: limit, clock: .workingDays)
    }
  }
}
