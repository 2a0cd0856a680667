import WorkOrders

/// The city's time zone as calendars want it told: its offsets, and the Sundays on which they change.
struct TimeZoneComponent {
  /// The lines, from `BEGIN:VTIMEZONE` to its end.
  let lines: [String]

  /// Tells the rules as they are in a year.
  init(_ city: CityZone, year: Int) {
    let changes = Self.changes(of: city, in: year)
    var lines = ["BEGIN:VTIMEZONE", "TZID:" + city.identifier]
    if changes.isEmpty {
      let offset = city.offset(at: city.startOfDay(CivilDate(daysSinceEpoch: 0)))
      lines += Self.observance("STANDARD", offset, offset, start: "19700101T000000", rule: nil)
    }
    for change in changes {
      let shown = CityZone.utc.local(change.at + .seconds(change.before))
      let start = CalendarMoment(day: shown.date, minute: shown.time.minutes, clock: .city)
      lines += Self.observance(
        change.after > change.before ? "DAYLIGHT" : "STANDARD", change.before, change.after, start: start.text,
        rule: Self.rule(shown.date))
    }
    self.lines = lines + ["END:VTIMEZONE"]
  }

  private static func observance(_ kind: String, _ from: Int, _ to: Int, start: String, rule: String?) -> [String] {
    ["BEGIN:" + kind, "TZOFFSETFROM:" + offset(from), "TZOFFSETTO:" + offset(to), "DTSTART:" + start]
      + (rule.map { ["RRULE:" + $0] } ?? []) + ["END:" + kind]
  }

  // Clocks change on a weekday of a month: the last one, or the first, second or third.
  private static func rule(_ day: CivilDate) -> String {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    let isLast = day.adding(days: 7).month != day.month
    let place = isLast ? "-1" : "\((day.day - 1) / 7 + 1)"
    return "FREQ=YEARLY;BYMONTH=\(day.month);BYDAY=\(place)\(names[day.weekday.rawValue - 1])"
  }

  private static func offset(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    let digits = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    return (seconds < 0 ? "-" : "+") + digits
  }

  private static func changes(of city: CityZone, in year: Int) -> [(at: Timestamp, before: Int, after: Int)] {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return [] }
    return (0..<366).compactMap { index in
      var low = CityZone.utc.startOfDay(first.adding(days: index))
      var high = low + .seconds(86_400)
      let (before, after) = (city.offset(at: low), city.offset(at: high))
      guard before != after, city.date(of: low).year == year else { return nil }
      while high - low > .milliseconds(60_000) {
        let middle = Timestamp(milliseconds: (low.milliseconds + high.milliseconds) / 2)
        if city.offset(at: middle) == before { low = middle } else { high = middle }
      }
      let minute = Timestamp(milliseconds: high.milliseconds / 60_000 * 60_000)
      return (minute, before, after)
    }
  }
}
