/// A delegation to make.
public struct DelegationBody: RequestBody, Hashable {
  /// Who may use it.
  @OrNull public var to: String?
  /// First day: `2026-08-03`.
  @OrNull public var from: String?
  /// Last day.
  @OrNull public var until: String?
  /// The most that may be approved with it; the delegator's whole limit when `null`.
  @OrNull public var limit: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case to, from, until, limit
  }

  /// Makes a body with nothing set.
  public init() {}
}
