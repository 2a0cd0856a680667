/// How a stock of contacts, requests or orders moved through a period.
///
/// It reconciles when what came in (carried in, opened, reopened, moved in) is what went out (closed, cancelled, moved
/// out, carried out).
public struct Movement: Hashable, Sendable {
  /// Open when the period began.
  public var carriedIn: Int
  /// Opened in the period.
  public var opened: Int
  /// Reopened in the period.
  public var reopened: Int
  /// Came from elsewhere: another category, zone, contractor or urgency.
  public var movedIn: Int
  /// Closed in the period.
  public var closed: Int
  /// Cancelled in the period.
  public var cancelled: Int
  /// Went elsewhere.
  public var movedOut: Int
  /// Open when the period ended.
  public var carriedOut: Int

  /// Makes a movement; what is not given is zero.
  public init(
    carriedIn: Int = 0, opened: Int = 0, reopened: Int = 0, movedIn: Int = 0, closed: Int = 0, cancelled: Int = 0,
    movedOut: Int = 0, carriedOut: Int = 0
  ) {
    self.carriedIn = carriedIn
    self.opened = opened
    self.reopened = reopened
    self.movedIn = movedIn
    self.closed = closed
    self.cancelled = cancelled
    self.movedOut = movedOut
    self.carriedOut = carriedOut
  }

  /// All that came in.
  public var entries: Int { carriedIn + opened + reopened + movedIn }
  /// All that went out or is still there.
  public var exits: Int { closed + cancelled + movedOut + carriedOut }
  /// Whether both sides agree.
  public var reconciles: Bool { entries == exits }
}
