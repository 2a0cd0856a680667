extension Endpoint where Body == UserBody, Answer == UserView {
  /// Adds a user.
  public static var addUser: Self { Self(.post, "users") }
}

extension Endpoint where Body == NoBody, Answer == Page<UserView> {
  /// Every user, by name.
  public static var users: Self { Self(.get, "users") }
}

extension Endpoint where Body == NoBody, Answer == UserView {
  /// Takes back every token of a user.
  public static var revokeTokens: Self { Self(.post, "users/{name}/revoke") }
  /// Closes an account, with its tokens.
  public static var disableUser: Self { Self(.post, "users/{name}/disable") }
  /// Opens an account again.
  public static var enableUser: Self { Self(.post, "users/{name}/enable") }
}

extension Endpoint where Body == UserAddressBody, Answer == UserView {
  /// Notes where a user gets mail.
  public static var addressUser: Self { Self(.post, "users/{name}/address") }
}

extension Endpoint where Body == NoBody, Answer == TokenView {
  /// Makes a new access token; the old one ends.
  public static var issueToken: Self { Self(.post, "users/{name}/token") }
}

extension Endpoint where Body == NoBody, Answer == Page<DelegationView> {
  /// Who may approve for whom; takes a ``DelegationQuery``.
  public static var delegations: Self { Self(.get, "delegations") }
}

extension Endpoint where Body == DelegationBody, Answer == DelegationView {
  /// Lends a user's authority to approve to another.
  public static var delegate: Self { Self(.post, "users/{name}/delegations") }
}

extension Endpoint where Body == NoBody, Answer == DelegationView {
  /// Ends a delegation before its last day.
  public static var endDelegation: Self { Self(.post, "delegations/{number}/end") }
}
