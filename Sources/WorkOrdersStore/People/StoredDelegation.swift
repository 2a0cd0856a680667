public import WorkOrders

/// A delegation with who made it, and who ended it.
public struct StoredDelegation: Hashable, Sendable {
  /// The delegation.
  public let delegation: Delegation
  /// Who made it.
  public let madeBy: String
  /// When.
  public let madeAt: Timestamp
  /// Who ended it before its last day.
  public let endedBy: String?
  /// When that was.
  public let endedAt: Timestamp?

  /// Whether the account of one of the two is closed: then it does not hold, until the account is opened again.
  public let isSuspended: Bool

  /// Whether it holds on a day.
  public func isInForce(on day: CivilDate) -> Bool {
    endedAt == nil && !isSuspended && delegation.isInForce(on: day)
  }
}
