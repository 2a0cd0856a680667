/// A person who asks what is held about them.
public struct SubjectQuery: Hashable, Sendable {
  /// Their telephone number.
  public var phone: String?
  /// Their mail address.
  public var email: String?
  /// Their name.
  public var name: String?

  /// Makes a query about nobody yet.
  public init() {}

  /// The query as parameters.
  public var items: [QueryItem] {
    [QueryItem("phone", phone), QueryItem("email", email), QueryItem("name", name)].compactMap(\.self)
  }
}
