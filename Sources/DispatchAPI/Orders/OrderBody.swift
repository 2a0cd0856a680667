/// An order made by hand.
public struct OrderBody: RequestBody, Hashable {
  /// The requests it answers; empty for work that nobody reported.
  public var requests: [String] = []
  /// Category code, when it is not the requests'.
  @OrNull public var category: String?
  /// What is to be done, when there is no request.
  @OrNull public var description: String?
  /// Urgency class, when it is not the category's.
  @OrNull public var urgency: String?
  /// Zone code.
  @OrNull public var zone: String?
  /// Street and number.
  @OrNull public var address: String?
  /// Code of a named place.
  @OrNull public var place: String?
  /// Degrees north.
  @OrNull public var lat: Double?
  /// Degrees east.
  @OrNull public var lon: Double?
  /// Estimate in euros, when it is not the category's.
  @OrNull public var estimate: String?
  /// The day by which it is to be done, where its class asks for one.
  @OrNull public var date: String?
  /// Why it was made by hand.
  @OrNull public var reason: String?
  /// When it happened, if not now.
  @OrNull public var at: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case requests, category, description, urgency, zone, address, place, lat, lon, estimate, date, reason, at
  }

  /// Makes a body with nothing set.
  public init() {}
}
