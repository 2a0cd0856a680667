/// Which requests a list shows.
public struct RequestQuery: Hashable, Sendable {
  /// Only requests in this state.
  public var state: String?
  /// Only requests of this category.
  public var category: String?
  /// Only requests in this zone.
  public var zone: String?
  /// Only requests reported from this telephone number.
  public var phone: String?
  /// How many at most.
  public var limit: Int?
  /// The cursor after which to go on.
  public var after: String?

  /// Makes a query for all requests.
  public init() {}

  /// The query as parameters.
  public var items: [QueryItem] {
    [
      QueryItem("state", state), QueryItem("category", category), QueryItem("zone", zone), QueryItem("phone", phone),
      QueryItem("limit", limit.map(String.init)), QueryItem("after", after),
    ].compactMap(\.self)
  }
}
