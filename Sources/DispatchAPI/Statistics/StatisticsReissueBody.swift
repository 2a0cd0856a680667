/// Why figures are issued anew.
public struct StatisticsReissueBody: RequestBody, Hashable {
  /// Why.
  @OrNull public var reason: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case reason
  }

  /// Makes a body with nothing set.
  public init() {}
}
