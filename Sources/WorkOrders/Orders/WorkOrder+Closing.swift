extension WorkOrder {
  /// Checked by the office: the order ends, and its reporters are answered.
  ///
  /// - Throws: ``DomainError`` `notAllowed` when the same person completed it; `conflict` while an amount waits for
  ///   approval.
  public func close(answer: String? = nil, in context: ActContext) throws(DomainError) -> OrderChange {
    try OrderTransition.check(.close, of: number, in: state, by: context.actor.role)
    if approvalPending {
      throw DomainError(
        .conflict, "Order \(number) waits for approval of \(claimed ?? estimate ?? .zero) euro.",
        hint: "Approve the amount first, or send the order back for rework.")
    }
    if completedBy == context.actor.name, !context.policy.approvals.samePersonMayClose {
      throw DomainError(
        .notAllowed, "\(context.actor.name) recorded order \(number) as completed and may not close it too.",
        hint: "Another person has to check the work.")
    }
    return try changed(
      by: .close, .orderClosed, in: context, amount: commitment, words: ["answer": answer ?? ""]
    ) { order in
      order.state = .closed
    }
  }

  /// Takes a closed order up again; it is decided anew.
  public func reopen(reason: String, in context: ActContext) throws(DomainError) -> OrderChange {
    try changed(by: .reopen, .orderReopened, in: context, words: ["reason": reason], next: .decide) { order in
      order.state = .evaluating
      order.approved = nil
      order.approvals = []
      order.final = nil
      order.mandate = nil
      order.mandateAmount = nil
      order.ratifyBy = nil
      order.completedBy = nil
      order.inspected = false
      order.unsettled = false
      order.activatedAt = nil
      order.reportedAt = context.at
      order.pauses = []
      order.roundsBefore = order.offers.count
      order.targets = []
      order.restartTargets(context.policy)
    }.releasingContractor()
  }

  /// Gives the order up.
  ///
  /// Its requests stay as they are.
  public func cancel(reason: String, in context: ActContext) throws(DomainError) -> OrderChange {
    try changed(by: .cancel, .orderCancelled, in: context, words: ["reason": reason]) { order in
      if let index = order.offers.lastIndex(where: { $0.state == .sent }) {
        order.offers[index].state = .withdrawn
        order.offers[index].answeredAt = context.at
      }
      order.endPause(at: context.at)
      order.state = .cancelled
    }.releasingContractor()
  }
}
