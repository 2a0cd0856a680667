extension Endpoint where Body == NoBody, Answer == Page<RequestView> {
  /// Requests; takes a ``RequestQuery``.
  public static var requests: Self { Self(.get, "requests") }
}

extension Endpoint where Body == NoBody, Answer == RequestView {
  /// One request.
  public static var request: Self { Self(.get, "requests/{number}") }
}

extension Endpoint where Body == RequestActBody, Answer == RequestView {
  /// A ``RequestAct``.
  public static var actOnRequest: Self { Self(.post, "requests/{number}/{act}") }
}
