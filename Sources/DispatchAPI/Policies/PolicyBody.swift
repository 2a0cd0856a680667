/// A city file to apply as a new version.
public struct PolicyBody: RequestBody, Hashable {
  /// The city file's text.
  public var yaml: String = ""
  /// The text of the GeoJSON file with the zones.
  @OrNull public var zones: String?
  /// Why it changes.
  @OrNull public var reason: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case yaml, zones, reason
  }

  /// Makes a body with nothing set.
  public init() {}
}
