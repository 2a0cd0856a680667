/// Somebody's address, with the name beside it.
public struct MailAddress: Hashable, Sendable {
  /// The name shown, if there is one.
  public let name: String?
  /// The address itself, `anna@city.example`.
  public let address: String

  /// Makes an address.
  public init(name: String? = nil, address: String) {
    self.name = name
    self.address = address
  }
}
