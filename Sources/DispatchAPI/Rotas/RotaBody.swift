/// An on-call rota as a calendar file.
public struct RotaBody: RequestBody, Hashable {
  /// Whose it is: `contractor:CODE` or `technician`.
  @OrNull public var owner: String?
  /// The iCalendar file; not needed to take a rota away.
  @OrNull public var ics: String?
  /// When it happened, if not now.
  @OrNull public var at: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case owner, ics, at
  }

  /// Makes a body with nothing set.
  public init() {}
}
