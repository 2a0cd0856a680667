public import WorkOrders

/// An order that waits for consent, and whether the one who asks may give it.
public struct PendingApprovalView: Codable, Hashable, Sendable {
  /// The order.
  public var order: OrderNumber
  /// What has been seen: consent given to this version is refused once the order has changed.
  public var version: Int
  /// Its state.
  public var state: String
  /// What it is about.
  @OrNull public var category: CategoryCode?
  /// Where it is.
  @OrNull public var zone: ZoneCode?
  /// What has to be approved; `null` while unknown.
  @OrNull public var amount: Euro?
  /// What the firm asks for work that is done, above what was approved; `null` where that is not so.
  @OrNull public var claimed: Euro?
  /// What was approved before; `null` when nothing was.
  @OrNull public var approved: Euro?
  /// Who has consented already, where two people have to.
  public var approvals: [ApprovalView]
  /// Whether the one who asks may approve it now.
  public var may: Bool
  /// Whose authority would be used, when it is not the person's own.
  @OrNull public var onDelegationOf: String?
  /// Why not.
  @OrNull public var problem: Problem?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(order: OrderNumber, version: Int, state: String, approvals: [ApprovalView], may: Bool) {
    self.order = order
    self.version = version
    self.state = state
    self.approvals = approvals
    self.may = may
  }
}
