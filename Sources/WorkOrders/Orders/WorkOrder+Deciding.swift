extension WorkOrder {
  /// Goes where a decision says.
  ///
  /// The decision itself is kept by the register beside this change.
  public func decided(_ decision: DispatchDecision, in context: ActContext) throws(DomainError) -> OrderChange {
    var facts = decision.facts
    facts["rule"] = .text(decision.rule)
    return try recording(.orderDecided, amount: estimate, facts: facts) { order in
      order.state = decision.state
      order.policyVersion = context.policy.version
      if decision.state != .evaluating { order.meet(.triage, at: context.at) }
      switch decision.outcome {
      case .readyUnderMandate(let mandate, let amount):
        order.mandate = mandate
        order.mandateAmount = amount + order.owed
        // An earlier approval was for less than the order costs now: the mandate covers it instead.
        order.approved = nil
        order.meet(.approval, at: context.at)
      case .readyApproved, .approval, .inspection, .evaluating:
        order.mandate = nil
        order.mandateAmount = nil
      }
    }
  }
}
