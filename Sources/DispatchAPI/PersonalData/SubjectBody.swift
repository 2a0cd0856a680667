/// A person whose data is to be erased.
public struct SubjectBody: RequestBody, Hashable {
  /// Their telephone number.
  @OrNull public var phone: String?
  /// Their mail address.
  @OrNull public var email: String?
  /// Their name.
  @OrNull public var name: String?
  /// Why it is erased.
  @OrNull public var reason: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case phone, email, name, reason
  }

  /// Makes a body with nothing set.
  public init() {}
}
