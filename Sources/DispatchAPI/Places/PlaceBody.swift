/// A place to add or correct: the columns of the places file.
public struct PlaceBody: RequestBody, Hashable {
  /// The place's code.
  @OrNull public var code: String?
  /// What it is: `school`, `lamp-post`.
  @OrNull public var kind: String?
  /// The name people say.
  @OrNull public var name: String?
  /// The zone it lies in.
  @OrNull public var zone: String?
  /// Degrees north.
  @OrNull public var lat: Double?
  /// Degrees east.
  @OrNull public var lon: Double?
  /// Whom to ring there.
  @OrNull public var contact: String?
  /// When it happened, if not now.
  @OrNull public var at: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case code, kind, name, zone, lat, lon, contact, at
  }

  /// Makes a body with nothing set.
  public init() {}
}
