import WorkOrders

/// When the demo city's centre answers in 2025.
struct CentreHours {
  /// The city's time.
  let zone: CityZone

  /// Reads the time zone.
  init() throws { zone = try CityZone(identifier: "Europe/Rome") }

  /// Whether the centre stays shut all day.
  func isClosed(_ date: CivilDate) -> Bool {
    let closures = [(8, 14), (8, 15), (8, 16), (11, 24), (12, 24)]
    return date.weekday == .sunday || Holidays.isNational(date)
      || closures.contains { $0 == date.month && $1 == date.day }
  }

  /// The minutes of a day in which calls are answered.
  func openMinutes(_ date: CivilDate) -> [Range<Int>] {
    guard !isClosed(date) else { return [] }
    let morning = 8 * 60..<13 * 60
    let afternoon = 14 * 60 + 30..<17 * 60 + 15
    return date.weekday == .tuesday || date.weekday == .thursday ? [morning, afternoon] : [morning]
  }

  /// Whether calls are answered at this minute of a day; outside, only the on-call phone is.
  func isOpen(_ date: CivilDate, minute: Int) -> Bool { openMinutes(date).contains { $0.contains(minute) } }

  /// The instant of a minute of a day; a minute that the clocks skip is the one they jump to.
  func instant(_ date: CivilDate, minute: Int) -> Timestamp {
    zone.instants(date: date.adding(days: minute / 1_440), minute: minute % 1_440).first
  }

  /// The first quarter-hour mark in service hours, some minutes after a moment.
  ///
  /// Technicians and firms work by the quarter, which is why many of their acts share a minute.
  func deskTime(after moment: Timestamp, minutes: Int) -> Timestamp {
    let local = zone.local(moment + .seconds(minutes * 60))
    var date = local.date
    var earliest = (local.millisecondOfDay / 60_000 + 14) / 15 * 15
    while true {
      for span in openMinutes(date) where earliest < span.upperBound {
        return instant(date, minute: max(earliest, span.lowerBound))
      }
      date = date.adding(days: 1)
      earliest = 0
    }
  }

  /// The first quarter-hour mark of a working day between 7 and 18 o'clock, some minutes after a moment.
  func siteTime(after moment: Timestamp, minutes: Int) -> Timestamp {
    let local = zone.local(moment + .seconds(minutes * 60))
    var date = local.date
    var mark = max(7 * 60, (local.millisecondOfDay / 60_000 + 14) / 15 * 15)
    while isClosed(date) || mark > 18 * 60 {
      date = date.adding(days: 1)
      mark = 7 * 60
    }
    return instant(date, minute: mark)
  }

  /// The first quarter-hour mark some minutes after a moment, day or night.
  func quarterHour(after moment: Timestamp, minutes: Int) -> Timestamp {
    let quarter: Int64 = 900_000
    let wanted = moment.milliseconds + Int64(minutes) * 60_000
    return Timestamp(milliseconds: (wanted + quarter - 1) / quarter * quarter)
  }

  /// Service time between two moments is not needed to the minute: whether an instant lies in service hours.
  func isOpen(at moment: Timestamp) -> Bool {
    let local = zone.local(moment)
    return isOpen(local.date, minute: local.millisecondOfDay / 60_000)
  }
}
