/// Rules to try on the register's history.
public struct SimulationBody: RequestBody, Hashable {
  /// The city file's text.
  public var yaml: String = ""
  /// The text of the GeoJSON file with the zones.
  @OrNull public var zones: String?
  /// The first day on which the orders looked at were made.
  @OrNull public var from: String?
  /// The last such day.
  @OrNull public var to: String?
  /// The text of a contractors file to choose from, instead of the register's firms.
  @OrNull public var contractors: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case yaml, zones, from, to, contractors
  }

  /// Makes a body with nothing set.
  public init() {}
}
