public import WorkOrders

/// One limit of an order.
public struct TargetView: Codable, Hashable, Sendable {
  /// What must have happened.
  public var name: TargetName
  /// When it is due; `null` while its clock has not started.
  @OrNull public var due: String?
  /// When it was met.
  @OrNull public var metAt: String?
  /// Whether it was missed: met late, or not met and past due.
  public var breached: Bool

  /// Makes one from what is always there; the rest is set afterwards.
  public init(name: TargetName, breached: Bool) {
    self.name = name
    self.breached = breached
  }
}
