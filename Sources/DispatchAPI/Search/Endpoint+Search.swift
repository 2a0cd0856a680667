extension Endpoint where Body == NoBody, Answer == Page<FoundView> {
  /// Requests and orders by what somebody types; takes a ``SearchQuery``.
  public static var search: Self { Self(.get, "search") }
}
