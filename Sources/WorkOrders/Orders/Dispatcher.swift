/// Decides what should become of an order: the rules of a report's way, as a function of values.
public struct Dispatcher {
  /// The rules in force.
  public let policy: Policy
  /// The moment of the decision.
  public let at: Timestamp
  /// The role under which a mandate would be used.
  public let role: Role
  /// Whether that person is on call at that moment.
  public let isOnCall: Bool
  /// What has been activated so far under each mandate's ceilings.
  public let spending: MandateSpending
  /// The mandates whose use for this order nobody would ratify: they do not cover it again.
  public let refusedMandates: Set<MandateCode>

  /// Prepares a decision.
  public init(
    policy: Policy, at: Timestamp, role: Role, isOnCall: Bool = false, spending: MandateSpending,
    refusedMandates: Set<MandateCode> = []
  ) {
    self.policy = policy
    self.at = at
    self.role = role
    self.isOnCall = isOnCall
    self.spending = spending
    self.refusedMandates = refusedMandates
  }

  /// Decides: dispatch when approved or within a mandate; else a look at the site; else approval; else a person.
  ///
  /// An inspection that somebody has been asked for goes before everything: the order waits for what it finds.
  public func decide(_ order: WorkOrder) throws -> DispatchDecision {
    if order.openInspection != nil { return decision(order, .inspection) }
    guard let code = order.category, let category = policy.category(code), let urgency = order.urgency else {
      return decision(order, .evaluating(missing: .category))
    }
    if order.unsettled { return decision(order, .evaluating(missing: .outcome)) }
    if order.zone == nil, !policy.zones.isEmpty { return decision(order, .evaluating(missing: .zone)) }
    if order.awaitsDate(policy) { return decision(order, .evaluating(missing: .date)) }
    if let approved = order.approved, order.isCovered(order.estimate ?? order.commitment, policy.approvals) {
      return decision(order, .readyApproved(amount: approved))
    }
    var passedOver: [MandateCode: MandateRefusal] = [:]
    if let estimate = order.estimate {
      let need = MandateNeed(
        category: code, urgency: urgency, amount: estimate, owed: order.owed, at: at, role: role,
        isOnCall: isOnCall)
      for mandate in policy.mandates {
        guard let refusal = try refusal(of: need, by: mandate) else {
          return decision(order, .readyUnderMandate(mandate.code, amount: estimate), passedOver)
        }
        passedOver[mandate.code] = refusal
      }
    }
    return decision(order, withoutMandate(order, category), passedOver)
  }

  private func refusal(of need: MandateNeed, by mandate: Mandate) throws -> MandateRefusal? {
    if refusedMandates.contains(mandate.code) { return .notRatified }
    return try mandate.refusal(of: need, spending: spending, calendar: policy.calendar)
  }

  private func withoutMandate(_ order: WorkOrder, _ category: Category) -> DispatchDecision.Outcome {
    if category.inspectFirst, !order.inspected { return .inspection }
    if let estimate = order.estimate { return .approval(amount: estimate + order.owed) }
    return .evaluating(missing: .estimate)
  }

  private func decision(
    _ order: WorkOrder, _ outcome: DispatchDecision.Outcome, _ passedOver: [MandateCode: MandateRefusal] = [:]
  ) -> DispatchDecision {
    var facts: Facts = ["inspected": .flag(order.inspected)]
    if let category = order.category { facts["category"] = .text(category.rawValue) }
    if let urgency = order.urgency { facts["urgency"] = .text(urgency.rawValue) }
    if let zone = order.zone { facts["zone"] = .text(zone.rawValue) }
    if let date = order.date { facts["date"] = .text(date.description) }
    if let estimate = order.estimate { facts["estimate"] = .amount(estimate) }
    if let approved = order.approved { facts["approved"] = .amount(approved) }
    if order.owed > .zero { facts["owed"] = .amount(order.owed) }
    facts["serviceHours"] = .flag(policy.calendar.isService(at: at))
    if policy.mandates.contains(where: \.isForOnCall) { facts["onCall"] = .flag(isOnCall) }
    for (mandate, refusal) in passedOver { facts["mandate.\(mandate)"] = .text(refusal.rawValue) }
    var mandate: MandateCode?
    if case .readyUnderMandate(let code, _) = outcome { mandate = code }
    return DispatchDecision(outcome: outcome, mandate: mandate, facts: facts, mandatesPassedOver: passedOver)
  }
}
