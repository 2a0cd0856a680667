import WorkOrders

/// A slow second opinion on clocks: it looks at every minute of a window, one after another.
///
/// Where clocks are put back, the latest local time shown so far counts, so that no service minute is lived twice.
struct MinuteOracle {
  /// The first minute of the window.
  let start: Timestamp
  /// Whether a minute counts on each clock.
  private(set) var counts: [ClockKind: [Bool]] = [:]
  /// Whether service ends for the day when the minute is over.
  private(set) var endsService: [Bool]
  /// The day that a minute belongs to, from one first midnight to the next.
  private(set) var days: [Int] = []

  init(_ calendar: CityCalendar, firstDay: CivilDate, days: Int) {
    // A day ahead, so that the latest time shown is known when the window starts.
    let ahead = calendar.zone.startOfDay(firstDay.adding(days: -1))
    start = calendar.zone.startOfDay(firstDay)
    let lead = Self.minutes(from: ahead, to: start)
    let total = lead + days * 1_440
    var latest = (day: Int.min, minute: 0)
    var lastService: (day: Int, index: Int)?
    var service: [Bool] = []
    var working: [Bool] = []
    var ends = [Bool](repeating: false, count: total)
    for index in 0..<total {
      let shown = calendar.zone.local(ahead + .seconds(index * 60))
      let now = (day: shown.date.daysSinceEpoch, minute: shown.millisecondOfDay / 60_000)
      if latest < now { latest = now }
      if index >= lead { self.days.append(latest.day) }
      let date = CivilDate(daysSinceEpoch: latest.day)
      let usual = calendar.isHoliday(date) ? [] : calendar.serviceHours[date.weekday] ?? []
      let hours = calendar.exceptions[date] ?? usual
      working.append(!hours.isEmpty)
      service.append(hours.contains { $0.from.minutes <= latest.minute && latest.minute < $0.to.minutes })
      if service[index] {
        if let last = lastService, last.day != latest.day { ends[last.index] = true }
        lastService = (latest.day, index)
      }
    }
    // The window's last service day may go on after it; callers stay a day clear of the end.
    counts[.always] = [Bool](repeating: true, count: total - lead)
    counts[.service] = Array(service[lead...])
    counts[.workingDays] = Array(working[lead...])
    endsService = Array(ends[lead...])
  }

  /// The counted minutes of a clock from one minute of the window to another.
  func elapsed(_ clock: ClockKind, from: Int, to: Int, paused: [Bool]) -> Int {
    let counted = counts[clock] ?? []
    var sum = 0
    for index in from..<to where counted[index] && !paused[index] { sum += 1 }
    return sum
  }

  /// The minute by which this many have been counted; `nil` beyond `end`.
  func due(_ clock: ClockKind, from: Int, minutes: Int, paused: [Bool], end: Int) -> Int? {
    Self.reach(minutes, in: counts[clock] ?? [], from: from, paused: paused, end: end)
  }

  /// The minute by which this many working days have ended after the starting day; `nil` beyond `end`.
  func due(workingDays: Int, from: Int, paused: [Bool], end: Int) -> Int? {
    Self.reach(workingDays + 1, in: endsService, from: from, paused: paused, end: end)
  }

  /// The first minute after a day; `nil` beyond the window.
  func end(ofDay day: Int) -> Int? { days.firstIndex { $0 > day } }

  /// The minute by which service ends on a day or, where it has none, on the next day that has; `nil` beyond `end`.
  func endOfService(onDay day: Int, end: Int) -> Int? {
    guard let first = days.firstIndex(where: { $0 >= day }) else { return nil }
    return (first..<end).first { endsService[$0] }.map { $0 + 1 }
  }

  private static func reach(_ amount: Int, in flags: [Bool], from: Int, paused: [Bool], end: Int) -> Int? {
    var missing = amount
    for index in from..<end where flags[index] && !paused[index] {
      missing -= 1
      if missing == 0 { return index + 1 }
    }
    return nil
  }

  private static func minutes(from: Timestamp, to: Timestamp) -> Int {
    Int((to.milliseconds - from.milliseconds) / 60_000)
  }
}
