/// Whether somebody is told by mail.
public struct NoticePreferenceView: Codable, Hashable, Sendable {
  /// The address.
  public var email: String
  /// Whether nothing is sent there.
  public var stopped: Bool
  /// Since when, in a list of those who get none.
  @OrNull public var since: String?

  /// Makes one.
  public init(email: String, stopped: Bool) {
    self.email = email
    self.stopped = stopped
  }
}
