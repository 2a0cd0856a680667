/// A city file as it was applied: the texts that a policy is read from.
public struct PolicySource: Hashable, Sendable {
  /// Version number, from 1.
  public let version: Int
  /// The city file.
  public let yaml: String
  /// The zones' outlines (GeoJSON).
  public let zones: String?

  /// Makes a source.
  public init(version: Int, yaml: String, zones: String?) {
    self.version = version
    self.yaml = yaml
    self.zones = zones
  }
}
