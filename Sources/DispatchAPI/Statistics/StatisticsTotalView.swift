/// One total: carriedIn + opened + reopened = closed + cancelled + carriedOut.
public struct StatisticsTotalView: Codable, Hashable, Sendable {
  /// Open when the period began.
  public var carriedIn: Int
  /// Opened in it.
  public var opened: Int
  /// Reopened in it.
  public var reopened: Int
  /// Closed in it.
  public var closed: Int
  /// Cancelled in it.
  public var cancelled: Int
  /// Open when it ended.
  public var carriedOut: Int

  /// Makes one from what is always there.
  public init(carriedIn: Int, opened: Int, reopened: Int, closed: Int, cancelled: Int, carriedOut: Int) {
    self.carriedIn = carriedIn
    self.opened = opened
    self.reopened = reopened
    self.closed = closed
    self.cancelled = cancelled
    self.carriedOut = carriedOut
  }
}
