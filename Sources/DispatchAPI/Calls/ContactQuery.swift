/// Which contacts a list shows.
public struct ContactQuery: Hashable, Sendable {
  /// Only contacts that came in this way.
  public var channel: String?
  /// Only contacts of which this came.
  public var outcome: String?
  /// How many at most.
  public var limit: Int?
  /// The number after which to go on.
  public var after: String?

  /// Makes a query for all contacts.
  public init() {}

  /// The query as parameters.
  public var items: [QueryItem] {
    [
      QueryItem("channel", channel), QueryItem("outcome", outcome), QueryItem("limit", limit.map(String.init)),
      QueryItem("after", after),
    ].compactMap(\.self)
  }
}
