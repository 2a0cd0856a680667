/// A calendar month: `2026-03`.
public struct CalendarMonth: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// 1 to 12.
  public let number: Int

  /// Makes a month; `nil` when there is none such.
  public init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...12).contains(number) else { return nil }
    self.init(checkedYear: year, number: number)
  }

  /// Reads `2026-03`; `nil` for anything else.
  public init?(_ text: String) {
    var scanner = TextScanner(text)
    guard let year = scanner.number(digits: 4), scanner.take("-") != nil, let number = scanner.number(digits: 2),
      scanner.isAtEnd
    else { return nil }
    self.init(year: year, number: number)
  }

  private init(checkedYear year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// The first day.
  public var first: CivilDate { CivilDate(checkedYear: year, month: number, day: 1) }

  /// The last day.
  public var last: CivilDate {
    CivilDate(checkedYear: year, month: number, day: CivilDate.length(ofMonth: number, in: year))
  }

  /// The month before.
  public var previous: CalendarMonth {
    CalendarMonth(checkedYear: number == 1 ? year - 1 : year, number: number == 1 ? 12 : number - 1)
  }

  /// The same month a year before.
  public var yearBefore: CalendarMonth { CalendarMonth(checkedYear: year - 1, number: number) }
}

extension CalendarMonth: CustomStringConvertible {
  /// `2026-03`.
  public var description: String { "\(year.padded(to: 4))-\(number.padded(to: 2))" }
}
