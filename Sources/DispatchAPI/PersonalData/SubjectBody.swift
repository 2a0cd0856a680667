/// A person whose data is to be handed out or erased: an address or a request of theirs, which a name only narrows.
public struct SubjectBody: RequestBody, Hashable {
  /// Their telephone number.
  @OrNull public var phone: String?
  /// Their mail address.
  @OrNull public var email: String?
  /// Their name.
  @OrNull public var name: String?
  /// The number of a request that they made.
  @OrNull public var request: String?
  /// Why it is handed out or erased.
  @OrNull public var reason: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case phone, email, name, request, reason
  }

  /// Makes a body with nothing set.
  public init() {}
}
