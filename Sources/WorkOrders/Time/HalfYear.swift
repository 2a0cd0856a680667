/// Half a calendar year: `2026-S1`.
public struct HalfYear: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// 1 or 2.
  public let number: Int

  /// Makes a half; `nil` when there is none such.
  public init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...2).contains(number) else { return nil }
    self.init(checkedYear: year, number: number)
  }

  /// Reads `2026-S1` or `2026-s1`; `nil` for anything else.
  public init?(_ text: String) {
    var scanner = TextScanner(text)
    guard let year = scanner.number(digits: 4), scanner.take("-") != nil, scanner.take("S", "s") != nil,
      let number = scanner.number(digits: 1), scanner.isAtEnd
    else { return nil }
    self.init(year: year, number: number)
  }

  private init(checkedYear year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// The first day.
  public var first: CivilDate { CivilDate(checkedYear: year, month: number == 1 ? 1 : 7, day: 1) }

  /// The last day.
  public var last: CivilDate {
    number == 1
      ? CivilDate(checkedYear: year, month: 6, day: 30) : CivilDate(checkedYear: year, month: 12, day: 31)
  }

  /// The half before.
  public var previous: HalfYear {
    HalfYear(checkedYear: number == 1 ? year - 1 : year, number: number == 1 ? 2 : 1)
  }

  /// The same half a year before.
  public var yearBefore: HalfYear { HalfYear(checkedYear: year - 1, number: number) }
}

extension HalfYear: CustomStringConvertible {
  /// `2026-S1`.
  public var description: String { "\(year.padded(to: 4))-S\(number)" }
}
