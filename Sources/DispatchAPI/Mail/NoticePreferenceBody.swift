/// Whether somebody wants to be told by mail.
public struct NoticePreferenceBody: RequestBody, Hashable {
  /// The address.
  @OrNull public var email: String?
  /// Whether nothing more is to be sent there; `null` counts as `true`.
  @OrNull public var stopped: Bool?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case email, stopped
  }

  /// Makes a body with nothing set.
  public init() {}
}
