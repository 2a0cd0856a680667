/// A file of contractors or places.
public struct TableBody: RequestBody, Hashable {
  /// The file's text.
  public var csv: String = ""
  /// Whether it is only checked.
  @OrNull public var dryRun: Bool?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case csv, dryRun
  }

  /// Makes a body with nothing set.
  public init() {}
}
