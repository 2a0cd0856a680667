public import WorkOrders

/// A time during which an order's clocks stood still.
public struct PauseView: Codable, Hashable, Sendable {
  /// Why, in the words of the one who suspended it.
  public var cause: String
  /// When it began.
  public var from: String
  /// When it ended.
  @OrNull public var to: String?
  /// The targets whose clocks stood still; `null` for all of them.
  @OrNull public var stops: [TargetName]?
  /// Who suspended it; `null` for one older than the keeping of names.
  @OrNull public var by: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(cause: String, from: String) {
    self.cause = cause
    self.from = from
  }
}
