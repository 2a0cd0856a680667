/// A report that is not logged yet, as far as likely repeats depend on it.
public struct DuplicateQuery: Hashable, Sendable {
  /// What it is about.
  public var category: String?
  /// Street and number.
  public var address: String?
  /// The named place.
  public var place: String?
  /// Degrees north.
  public var lat: Double?
  /// Degrees east.
  public var lon: Double?

  /// Makes a query with nothing known.
  public init() {}

  /// The query as parameters.
  public var items: [QueryItem] {
    [
      QueryItem("category", category), QueryItem("address", address), QueryItem("place", place),
      QueryItem("lat", lat.map { "\($0)" }), QueryItem("lon", lon.map { "\($0)" }),
    ].compactMap(\.self)
  }
}
