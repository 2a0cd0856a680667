public import WorkOrders

/// What would happen to a report made, ordered and activated at one instant.
public struct PolicyTrial: Codable, Hashable, Sendable {
  /// The urgency class; the one of what is not classified, without a category.
  @OrNull public var urgency: UrgencyCode?
  /// What would become of its order: `ready` when a firm is asked at once, `approval`, `inspection`, `evaluating`.
  public var state: OrderState
  /// What a person would have to find out first: `category`, `zone`, `date` or `estimate`; the rest is as it then goes on.
  @OrNull public var missing: String?
  /// The zone.
  @OrNull public var zone: ZoneCode?
  /// What would be due when.
  public var targets: [TrialTargetView]
  /// The mandate that would cover it; period ceilings count as unspent.
  @OrNull public var mandate: MandateCode?
  /// Whether it would wait for an approval; `null` while what is missing leaves that open.
  @OrNull public var approval: TrialApprovalView?
  /// The contractors in the order of asking; `null` without a contractors file.
  @OrNull public var candidates: [CandidateView]?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(state: OrderState, targets: [TrialTargetView] = []) {
    self.state = state
    self.targets = targets
  }
}
