/// One person's consent to an order's cost.
public struct Approval: Hashable, Sendable {
  /// Who.
  public let by: String
  /// Up to how much.
  public let amount: Euro
  /// When.
  public let at: Timestamp
  /// Whose authority was used, when it was not the person's own.
  public let onDelegationOf: String?

  /// Makes a consent.
  public init(by: String, amount: Euro, at: Timestamp, onDelegationOf: String? = nil) {
    self.by = by
    self.amount = amount
    self.at = at
    self.onDelegationOf = onDelegationOf
  }
}
