/// The register's clock.
public struct ClockView: Codable, Hashable, Sendable {
  /// The time it shows.
  public var now: String
  /// Whether it is moved by hand.
  public var manual: Bool
  /// How many due things happened on the way.
  public var done: Int

  /// Makes one from what is always there.
  public init(now: String, manual: Bool, done: Int) {
    self.now = now
    self.manual = manual
    self.done = done
  }
}
