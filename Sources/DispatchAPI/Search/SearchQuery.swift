/// What requests and orders are looked for.
public struct SearchQuery: Hashable, Sendable {
  /// A number, a telephone, an address, words in any order.
  public var text: String?
  /// Only what is near this point: degrees north.
  public var lat: Double?
  /// Only what is near this point: degrees east.
  public var lon: Double?
  /// How near, in metres.
  public var within: Int?
  /// Only requests in this state, or with an order in it.
  public var state: String?
  /// Only requests of this category.
  public var category: String?
  /// How many at most.
  public var limit: Int?
  /// The cursor after which to go on.
  public var after: String?

  /// Makes a query without anything to look for.
  public init() {}

  /// The query as parameters.
  public var items: [QueryItem] {
    [
      QueryItem("q", text), QueryItem("lat", lat.map { "\($0)" }), QueryItem("lon", lon.map { "\($0)" }),
      QueryItem("within", within.map(String.init)), QueryItem("state", state), QueryItem("category", category),
      QueryItem("limit", limit.map(String.init)), QueryItem("after", after),
    ].compactMap(\.self)
  }
}
