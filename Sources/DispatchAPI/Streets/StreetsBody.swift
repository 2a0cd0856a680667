/// The national registry's file of a town: its streets, or its doors with their streets.
public struct StreetsBody: RequestBody, Hashable {
  /// The file's text.
  public var csv: String = ""
  /// The town whose rows count, where the file holds several: its code in the land registry or of statistics.
  @OrNull public var town: String?
  /// Whether it is only checked.
  @OrNull public var dryRun: Bool?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case csv, town, dryRun
  }

  /// Makes a body with nothing set.
  public init() {}
}
