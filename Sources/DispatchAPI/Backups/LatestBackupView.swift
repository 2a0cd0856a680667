/// When a backup was taken last.
public struct LatestBackupView: Codable, Hashable, Sendable {
  /// When; `null` before the first.
  @OrNull public var takenAt: String?
  /// When the first thing was entered; `null` for an empty register.
  @OrNull public var beganAt: String?

  /// Makes one with nothing set.
  public init() {}
}
