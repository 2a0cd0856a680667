/// How many links were revoked.
public struct RevokedLinksView: Codable, Hashable, Sendable {
  /// The order or request that they were about.
  public var number: String
  /// How many there were.
  public var revoked: Int

  /// Makes one.
  public init(number: String, revoked: Int) {
    self.number = number
    self.revoked = revoked
  }
}
