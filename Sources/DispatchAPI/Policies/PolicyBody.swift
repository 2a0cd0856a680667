/// A city file to apply as a new version.
public struct PolicyBody: RequestBody, Hashable {
  /// The city file's text.
  public var yaml: String = ""
  /// The text of the GeoJSON file with the zones.
  @OrNull public var zones: String?
  /// Why it changes.
  @OrNull public var reason: String?
  /// When it comes into force, in the city's local time unless it has an offset; at once unless given.
  @OrNull public var effective: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case yaml, zones, reason, effective
  }

  /// Makes a body with nothing set.
  public init() {}
}
