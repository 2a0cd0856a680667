extension Endpoint where Body == NoBody, Answer == RevokedLinksView {
  /// Revokes the links about an order or a request.
  public static var revokeLinks: Self { Self(.post, "links/{number}/revoke") }
}
