public import WorkOrders

/// What a request that came without a category may be about, and where.
public struct SuggestionView: Codable, Hashable, Sendable {
  /// The category.
  @OrNull public var category: CategoryCode?
  /// How sure the category is, 0 to 1.
  public var score: Double
  /// The named place.
  @OrNull public var place: PlaceCode?
  /// The address in the spelling of the registry of streets.
  @OrNull public var address: String?
  /// Degrees north.
  @OrNull public var lat: Double?
  /// Degrees east.
  @OrNull public var lon: Double?
  /// The zone of the address or place.
  @OrNull public var zone: ZoneCode?
  /// Why, in the city's language.
  public var reasons: [String]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(score: Double, reasons: [String]) {
    self.score = score
    self.reasons = reasons
  }
}
