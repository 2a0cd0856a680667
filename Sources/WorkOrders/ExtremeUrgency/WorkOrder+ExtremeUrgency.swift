extension WorkOrder {
  /// Orders works of extreme urgency at once (*somma urgenza*).
  ///
  /// The technician on site consents to the cost, within the limit that the dossier checks, and the order is ready for
  /// a contractor.
  ///
  /// - Throws: ``DomainError`` `conflict` by state or without a category, `notAllowed` by role.
  public func orderAtOnce(amount: Euro, in context: ActContext) throws(DomainError) -> OrderChange {
    guard category != nil else {
      throw DomainError(
        .conflict,
        .init(it: "L'ordine \(number) non ha una categoria.", en: "Order \(number) has no category."),
        hint: .init(it: "Indicarla prima.", en: "Set it first."), field: "category")
    }
    return try changed(by: .orderAtOnce, .orderedAtOnce, in: context, amount: amount, next: .route) { order in
      order.estimate = amount
      order.approved = amount
      order.approvedUntil = nil
      order.approvals = []
      order.mandate = nil
      order.mandateAmount = nil
      order.unsettled = false
      order.openInspection = nil
      order.state = .ready
      order.policyVersion = context.policy.version
      order.meet(.triage, at: context.at)
      order.meet(.approval, at: context.at)
    }
  }

  /// What the works cost as far as anybody has said, with what is owed already; what is claimed and not taken is not
  /// counted.
  public var costInHand: Euro {
    max((final ?? .zero) + owed, (estimate ?? .zero) + owed, approved ?? .zero)
  }
}
