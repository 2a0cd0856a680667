/// The person who reported.
public struct ReporterView: Codable, Hashable, Sendable {
  /// The name given.
  @OrNull public var name: String?
  /// The number to call back.
  @OrNull public var phone: String?
  /// Where to write.
  @OrNull public var email: String?

  /// Makes one.
  public init(name: String?, phone: String?, email: String?) {
    self.name = name
    self.phone = phone
    self.email = email
  }
}
