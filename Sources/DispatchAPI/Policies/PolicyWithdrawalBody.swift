/// Why a version of the rules that is not in force yet is taken back.
public struct PolicyWithdrawalBody: RequestBody, Hashable {
  /// Why.
  @OrNull public var reason: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case reason
  }

  /// Makes a body with nothing set.
  public init() {}
}
