/// An on-call rota as a calendar file.
public struct RotaCalendarView: Codable, Hashable, Sendable {
  /// Whose it is: `contractor:CODE` or `technician`.
  public var owner: String
  /// The iCalendar file.
  public var ics: String

  /// Makes one.
  public init(owner: String, ics: String) {
    self.owner = owner
    self.ics = ics
  }
}
