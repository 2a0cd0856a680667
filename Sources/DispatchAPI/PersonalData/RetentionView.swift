/// The rules of retention, what they find due, and what was erased by them.
public struct RetentionView: Codable, Hashable, Sendable {
  /// The rules, with what they found.
  public var rules: [RetentionLineView]
  /// What was erased; `null` when nothing was to be.
  @OrNull public var erased: ErasedView?

  /// Makes one without erasure.
  public init(rules: [RetentionLineView]) { self.rules = rules }
}
