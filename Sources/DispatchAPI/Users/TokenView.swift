public import WorkOrders

/// A new access token, shown once.
public struct TokenView: Codable, Hashable, Sendable {
  /// Whose it is.
  public var user: UserName
  /// The token.
  public var token: String

  /// Makes one from what is always there.
  public init(user: UserName, token: String) {
    self.user = user
    self.token = token
  }
}
