/// A user to add.
public struct UserBody: RequestBody, Hashable {
  /// Login name.
  @OrNull public var name: String?
  /// `operator`, `technician`, `manager` or `administrator`.
  @OrNull public var role: String?
  /// The most this person may approve, when it is not the role's.
  @OrNull public var limit: String?
  /// Where this person gets mail.
  @OrNull public var email: String?
  /// When it happened, if not now.
  @OrNull public var at: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case name, role, limit, email, at
  }

  /// Makes a body with nothing set.
  public init() {}
}
