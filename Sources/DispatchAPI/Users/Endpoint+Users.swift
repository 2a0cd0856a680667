extension Endpoint where Body == UserBody, Answer == UserView {
  /// Adds a user.
  public static var addUser: Self { Self(.post, "users") }
}

extension Endpoint where Body == NoBody, Answer == TokenView {
  /// Makes a new access token; the old one ends.
  public static var issueToken: Self { Self(.post, "users/{name}/token") }
}
