public import WorkOrders

/// What would be due when.
public struct TrialTargetView: Codable, Hashable, Sendable {
  /// What must have happened.
  public var name: TargetName
  /// When; `null` when the clock cannot be computed.
  @OrNull public var due: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(name: TargetName) {
    self.name = name
  }
}
