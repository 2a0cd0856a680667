public import WorkOrders

/// One person's consent to an order's cost.
public struct ApprovalView: Codable, Hashable, Sendable {
  /// Who consented.
  public var by: String
  /// Whose authority was used, when it was not the person's own.
  @OrNull public var onDelegationOf: String?
  /// Up to how much.
  public var amount: Euro
  /// When.
  public var at: String

  /// Makes one.
  public init(by: String, onDelegationOf: String?, amount: Euro, at: String) {
    self.by = by
    self.amount = amount
    self.at = at
    self.onDelegationOf = onDelegationOf
  }
}
