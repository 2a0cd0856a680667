/// The texts of an applied version of the city's rules.
public struct PolicySourceView: Codable, Hashable, Sendable {
  /// The version's number.
  public var version: Int
  /// The city file.
  public var yaml: String
  /// The GeoJSON text of the zones.
  @OrNull public var zones: String?

  /// Makes one.
  public init(version: Int, yaml: String, zones: String?) {
    self.version = version
    self.yaml = yaml
    self.zones = zones
  }
}
