public import WorkOrders

/// When an order passed the stations of its life for the last time, and the last reason that was given.
public struct OrderMoments: Hashable, Sendable {
  /// When it was accepted.
  public var acceptedAt: Timestamp?
  /// When the contractor was on site.
  public var startedAt: Timestamp?
  /// When the danger was removed.
  public var madeSafeAt: Timestamp?
  /// When the contractor said it was done.
  public var completedAt: Timestamp?
  /// When it was closed.
  public var closedAt: Timestamp?
  /// The reason of the last act that needed one, unless erased.
  public var reason: String?
  /// What the reporters were told when it was last closed, unless erased.
  public var answer: String?
}
