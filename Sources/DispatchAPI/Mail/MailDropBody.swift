/// Why a message that waits in quarantine is thrown away.
public struct MailDropBody: RequestBody, Hashable {
  /// Why.
  @OrNull public var reason: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case reason
  }

  /// Makes a body with nothing set.
  public init() {}
}
