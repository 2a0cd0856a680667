/// The weeks of ISO 8601: from Monday to Sunday, in the year that their Thursday lies in.
enum CalendarWeek {
  /// The name of the week that a day lies in: `2026-W11`.
  static func label(of day: CivilDate) -> String {
    let thursday = day.adding(days: Weekday.thursday.rawValue - day.weekday.rawValue)
    let newYear = CivilDate(checkedYear: thursday.year, month: 1, day: 1)
    let number = (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1
    return "\(thursday.year.padded(to: 4))-W\(number.padded(to: 2))"
  }

  /// The Monday after the week that a day lies in.
  static func mondayAfter(_ day: CivilDate) -> CivilDate { day.adding(days: 8 - day.weekday.rawValue) }
}
