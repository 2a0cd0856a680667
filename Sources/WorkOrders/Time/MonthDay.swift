/// A day that comes every year, such as the patron's: `11-24`.
public struct MonthDay: Hashable, Sendable {
  /// Month, 1 to 12.
  public let month: Int
  /// Day of the month; 29 February comes in leap years only.
  public let day: Int

  /// Makes a day of the year; `nil` when no year has it.
  public init?(month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= CivilDate.length(ofMonth: month, in: 2000) else { return nil }
    self.month = month
    self.day = day
  }

  /// Reads `11-24`; `nil` for anything else.
  public init?(_ text: String) {
    var scanner = TextScanner(text)
    guard let month = scanner.number(digits: 2), scanner.take("-") != nil, let day = scanner.number(digits: 2),
      scanner.isAtEnd
    else { return nil }
    self.init(month: month, day: day)
  }

  /// Whether the date is this day of its year.
  public func matches(_ date: CivilDate) -> Bool { date.month == month && date.day == day }
}

extension MonthDay: CustomStringConvertible {
  /// `11-24`.
  public var description: String { "\(month.padded(to: 2))-\(day.padded(to: 2))" }
}
