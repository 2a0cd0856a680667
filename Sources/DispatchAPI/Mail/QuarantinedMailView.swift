/// A message that could not be read, or may be nobody's, and waits for a person.
public struct QuarantinedMailView: Codable, Hashable, Sendable {
  /// SHA-256 of the raw message, in hex.
  public var sha256: String
  /// When it came.
  public var at: String
  /// Why it waits.
  public var reason: String
  /// Its size in bytes.
  public var size: Int
  /// What its From line says, if it has one.
  @OrNull public var sender: String?
  /// What its Subject line says, if it has one.
  @OrNull public var subject: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(sha256: String, at: String, reason: String, size: Int) {
    self.sha256 = sha256
    self.at = at
    self.reason = reason
    self.size = size
  }
}
