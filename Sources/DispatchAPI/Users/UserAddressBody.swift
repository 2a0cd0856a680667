/// Where a user gets mail.
public struct UserAddressBody: RequestBody, Hashable {
  /// The address; none takes it away.
  @OrNull public var email: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case email
  }

  /// Makes a body with nothing set.
  public init() {}
}
