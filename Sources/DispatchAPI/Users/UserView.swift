public import WorkOrders

/// A user of the centre.
public struct UserView: Codable, Hashable, Sendable {
  /// Login name.
  public var name: UserName
  /// Role.
  public var role: Role
  /// The most this person may approve, when it is not the role's.
  @OrNull public var limit: Euro?
  /// Where this person gets mail.
  @OrNull public var email: String?
  /// Whether the account is closed.
  public var disabled = false
  /// Whether it has a token.
  public var token = false

  /// Makes one from what is always there; the rest is set afterwards.
  public init(name: UserName, role: Role) {
    self.name = name
    self.role = role
  }
}
