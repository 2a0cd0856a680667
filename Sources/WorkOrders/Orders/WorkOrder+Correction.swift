extension WorkOrder {
  /// Corrects the final amount of a completed order, by the same rules as when it was completed.
  ///
  /// An amount above what was approved and the tolerance is kept as claimed, with *approval pending*.
  public func correct(final amount: Euro, in context: ActContext) throws(DomainError) -> OrderChange {
    let isTaken = isCovered(amount, in: context)
    return try changed(
      by: .correctFinal, .orderCorrected, in: context, amount: amount,
      facts: ["final": .amount(amount), "claimed": .flag(!isTaken)]
    ) { order in
      if isTaken { order.takeFromMandate(for: amount) }
      order.final = isTaken ? amount : nil
      order.claimed = isTaken ? nil : amount
      order.approvalPending = !isTaken
      order.approvals = []
    }
  }
}
