/// A part of a list without conditions.
public struct ListQuery: Hashable, Sendable {
  /// How many at most.
  public var limit: Int?
  /// The cursor after which to go on.
  public var after: String?

  /// Makes a query for the first part.
  public init(limit: Int? = nil, after: String? = nil) {
    self.limit = limit
    self.after = after
  }

  /// The query as parameters.
  public var items: [QueryItem] {
    [QueryItem("limit", limit.map(String.init)), QueryItem("after", after)].compactMap(\.self)
  }
}
