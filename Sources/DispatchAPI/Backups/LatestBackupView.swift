/// When a backup was taken last.
public struct LatestBackupView: Codable, Hashable, Sendable {
  /// When; `null` before the first.
  @OrNull public var takenAt: String?
  /// When the first thing was entered; `null` for an empty register.
  @OrNull public var beganAt: String?
  /// Whether the register lies on a server, whose own tools may copy it unseen.
  public var onServer = false

  /// Makes one with nothing set.
  public init() {}
}
