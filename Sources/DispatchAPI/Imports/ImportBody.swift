/// A file of requests from elsewhere, with its mapping.
public struct ImportBody: RequestBody, Hashable {
  /// The file's text.
  public var csv: String = ""
  /// The mapping's YAML text.
  public var mapping: String = ""
  /// The file's name, kept with the batch.
  @OrNull public var name: String?
  /// Whether it is only checked.
  @OrNull public var dryRun: Bool?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case csv, mapping, name, dryRun
  }

  /// Makes a body with nothing set.
  public init() {}
}
