/// What an act on a request carries; each act reads the fields it needs.
public struct RequestActBody: RequestBody, Hashable {
  /// For `classify` and `amend`: the category code.
  @OrNull public var category: String?
  /// For `amend`: the corrected description.
  @OrNull public var description: String?
  /// For `classify` and `amend`: street and number.
  @OrNull public var address: String?
  /// For `classify` and `amend`: code of a named place.
  @OrNull public var place: String?
  /// For `classify` and `amend`: zone code.
  @OrNull public var zone: String?
  /// For `classify` and `amend`: degrees north.
  @OrNull public var lat: Double?
  /// For `classify` and `amend`: degrees east.
  @OrNull public var lon: Double?
  /// For `classify`: the urgency class, when it is not the category's.
  @OrNull public var urgency: String?
  /// For `classify`: the estimate, when it is not the category's.
  @OrNull public var estimate: String?
  /// For `ask`: what has to be known.
  @OrNull public var question: String?
  /// For `link` and `unlink`: the order.
  @OrNull public var order: String?
  /// For `refer`: the body it is referred to.
  @OrNull public var to: String?
  /// For `reject`, `refer` and `cancel`: why.
  @OrNull public var reason: String?
  /// For `classify`: whether what was suggested stands for what is not given.
  @OrNull public var suggested: Bool?
  /// What the next person should know.
  @OrNull public var note: String?
  /// When it happened, if not now.
  @OrNull public var at: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case category, description, address, place, zone, lat, lon, urgency, estimate, suggested, question, order, to
    case reason, note, at
  }

  /// Makes a body with nothing set.
  public init() {}
}
