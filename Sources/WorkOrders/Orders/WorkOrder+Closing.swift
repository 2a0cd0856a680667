extension WorkOrder {
  /// Checked by the office: the order ends, its answer kept.
  ///
  /// - Throws: ``DomainError`` `notAllowed` when the same person completed it; `conflict` while an amount waits for
  ///   approval.
  public func close(answer: String? = nil, in context: ActContext) throws(DomainError) -> OrderChange {
    try OrderTransition.check(.close, of: number, in: state, by: context.actor.role)
    if approvalPending {
      let sum = Amounts.text(claimed ?? estimate ?? .zero)
      throw DomainError(
        .conflict,
        .init(
          it: "L'ordine \(number) aspetta l'autorizzazione di \(sum.it).",
          en: "Order \(number) waits for approval of \(sum.en)."),
        hint: .init(
          it: "Autorizzare prima l'importo, o rimandare l'ordine in lavorazione.",
          en: "Approve the amount first, or send the order back for rework."))
    }
    if completedBy == context.actor.name, !context.policy.approvals.samePersonMayClose {
      throw DomainError(
        .notAllowed,
        .init(
          it: "\(context.actor.name) ha registrato la fine dei lavori dell'ordine \(number) e non può anche chiuderlo.",
          en: "\(context.actor.name) recorded order \(number) as completed and may not close it too."),
        hint: .init(it: "I lavori vanno verificati da un'altra persona.", en: "Another person has to check the work."))
    }
    return try changed(
      by: .close, .orderClosed, in: context, amount: commitment, words: ["answer": answer ?? ""]
    ) { order in
      order.state = .closed
      order.giveBackToMandate()
    }
  }

  /// Takes a closed order up again; it waits for a person, and is decided as soon as anything is set on it.
  public func reopen(reason: String, in context: ActContext) throws(DomainError) -> OrderChange {
    try changed(by: .reopen, .orderReopened, in: context, words: ["reason": reason]) { order in
      order.state = .evaluating
      order.approved = nil
      order.approvals = []
      order.final = nil
      order.mandate = nil
      order.mandateAmount = nil
      order.completedBy = nil
      order.inspected = false
      order.unsettled = true
      order.activatedAt = nil
      order.date = nil
      order.reportedAt = context.at
      order.pauses = []
      order.roundsBefore = order.offers.count
      order.targets = []
      order.restartTargets(context.policy, now: context.enteredAt)
    }.releasingContractor(owing: commitment)
  }

  /// Gives the order up.
  ///
  /// Its requests stay as they are. A contractor that has been on site is owed the order's cost unless another amount
  /// is named.
  ///
  /// - Parameter amount: what is owed for work that was done; zero when nothing is.
  /// - Throws: ``DomainError`` `conflict` by state, or for an amount above what was approved.
  public func cancel(reason: String, owed amount: Euro? = nil, in context: ActContext) throws(DomainError)
    -> OrderChange
  {
    try OrderTransition.check(.cancel, of: number, in: state, by: context.actor.role)
    let owing = try owing(amount, else: usuallyOwed, in: context)
    return try changed(
      by: .cancel, .orderCancelled, in: context, amount: owing, words: ["reason": reason]
    ) { order in
      if let index = order.offers.lastIndex(where: { $0.state == .sent }) {
        order.offers[index].state = .withdrawn
        order.offers[index].answeredAt = context.at
      }
      order.takeFromMandate(for: owing)
      order.endPause(at: context.at)
      order.state = .cancelled
      order.final = nil
      order.claimed = nil
    }.releasingContractor(owing: owing)
  }
}
