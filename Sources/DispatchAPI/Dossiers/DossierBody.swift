/// What a technician states when ordering works of extreme urgency.
public struct DossierBody: RequestBody, Hashable {
  /// The order; `null` opens one from the fields below.
  @OrNull public var order: String?
  /// Category code of a new order.
  @OrNull public var category: String?
  /// Street and number of a new order.
  @OrNull public var address: String?
  /// Named place of a new order.
  @OrNull public var place: String?
  /// Zone of a new order.
  @OrNull public var zone: String?
  /// Degrees north of a new order.
  @OrNull public var lat: Double?
  /// Degrees east of a new order.
  @OrNull public var lon: Double?
  /// What happened.
  @OrNull public var circumstance: String?
  /// Why it happened.
  @OrNull public var causes: String?
  /// The works that are indispensable.
  @OrNull public var works: String?
  /// Where, in words; the address of the order when `null`.
  @OrNull public var site: String?
  /// What the works will cost, in euros net of VAT.
  @OrNull public var amount: String?
  /// The contractor on site; the next one by the rule when `null`.
  @OrNull public var contractor: String?
  /// When, if not now.
  @OrNull public var at: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case order, category, address, place, zone, lat, lon, circumstance, causes, works, site, amount, contractor, at
  }

  /// Makes a body with nothing set.
  public init() {}
}
