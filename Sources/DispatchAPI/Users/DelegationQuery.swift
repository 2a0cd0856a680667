/// Which delegations a list shows.
public struct DelegationQuery: Hashable, Sendable {
  /// Only those from or to this user.
  public var user: String?
  /// Also those that are over or have been ended.
  public var isAll = false
  /// How many at most.
  public var limit: Int?

  /// Makes a query for those that are not over.
  public init() {}

  /// The query as parameters.
  public var items: [QueryItem] {
    [
      QueryItem("user", user), QueryItem("all", isAll ? "true" : nil), QueryItem("limit", limit.map(String.init)),
    ].compactMap(\.self)
  }
}
