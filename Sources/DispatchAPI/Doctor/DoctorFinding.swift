/// One thing that `doctor` looked at.
public struct DoctorFinding: Codable, Hashable, Sendable {
  /// What was looked at.
  public var check: String
  /// Whether it is right.
  public var ok: Bool
  /// What was found.
  public var message: String
  /// What to do about it.
  @OrNull public var hint: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(check: String, ok: Bool, message: String) {
    self.check = check
    self.ok = ok
    self.message = message
  }
}
