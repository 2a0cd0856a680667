/// The public holidays of Italy, computed.
public enum Holidays {
  /// The date of Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher's computation), any year from 1583.
  public static func easterSunday(year: Int) -> CivilDate {
    let golden = year % 19
    let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
    let moonShift = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonShift + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let correction = (golden + 11 * epact + 22 * toSunday) / 451
    let sum = epact + toSunday - 7 * correction + 114
    return CivilDate(checkedYear: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// Whether the day is a national holiday: the list in force today, with 4 October (Saint Francis) from 2026 on.
  public static func isNational(_ date: CivilDate) -> Bool {
    switch (date.month, date.day) {
    case (1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26): true
    case (10, 4): date.year >= 2026
    case (3, _), (4, _): isEaster(date)
    default: false
    }
  }

  private static func isEaster(_ date: CivilDate) -> Bool {
    let sunday = easterSunday(year: date.year)
    return date == sunday || date == sunday.adding(days: 1)
  }
}
