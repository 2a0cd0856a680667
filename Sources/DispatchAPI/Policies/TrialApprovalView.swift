/// Whether a report's order would wait for an approval.
public struct TrialApprovalView: Codable, Hashable, Sendable {
  /// Whether it would.
  public var needed: Bool
  /// The roles that may give it, the lowest first.
  public var by: [String]

  /// Makes one from what is always there.
  public init(needed: Bool, by: [String] = []) {
    self.needed = needed
    self.by = by
  }
}
