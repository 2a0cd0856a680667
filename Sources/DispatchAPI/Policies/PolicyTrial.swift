public import WorkOrders

/// What would happen to a report made, ordered and activated at one instant.
public struct PolicyTrial: Codable, Hashable, Sendable {
  /// The urgency class.
  public var urgency: UrgencyCode
  /// The zone.
  @OrNull public var zone: ZoneCode?
  /// What would be due when.
  public var targets: [TrialTargetView]
  /// The mandate that would cover it; period ceilings count as unspent.
  @OrNull public var mandate: MandateCode?
  /// Whether it would wait for an approval.
  public var approval: TrialApprovalView
  /// The contractors in the order of asking; `null` without a contractors file.
  @OrNull public var candidates: [CandidateView]?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(urgency: UrgencyCode, targets: [TrialTargetView] = [], approval: TrialApprovalView) {
    self.urgency = urgency
    self.targets = targets
    self.approval = approval
  }
}
