/// Whether what is due is erased.
public struct RetentionBody: RequestBody, Hashable {
  /// Only says what would be erased.
  @OrNull public var dryRun: Bool?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case dryRun
  }

  /// Makes a body with nothing set.
  public init() {}
}
