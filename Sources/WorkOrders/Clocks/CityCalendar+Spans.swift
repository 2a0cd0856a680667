extension CityCalendar {
  /// Which hours of working days are looked at.
  enum Hours {
    /// The service hours.
    case service
    /// All of them.
    case wholeDay
  }

  /// The hours of a day (days since 1970-01-01) as instants in order; none unless it is a working day.
  ///
  /// A bound that the clocks skip lies where they go on; one that they show twice lies at the first.
  func spans(_ hours: Hours, onDay day: Int) -> [Range<Int64>] {
    let service = self.hours(onDay: day)
    guard !service.isEmpty else { return [] }
    let intervals = hours == .service ? service : [.wholeDay]
    if let offset = zone.steadyOffset(onDay: day) {
      let midnight = Int64(day) * 86_400_000 - Int64(offset) * 1_000
      return intervals.map { interval in
        (midnight + Int64(interval.from.minutes) * 60_000)..<(midnight + Int64(interval.to.minutes) * 60_000)
      }
    }
    let date = CivilDate(daysSinceEpoch: day)
    return intervals.map { interval in
      let start = bound(date, interval.from)
      return start..<max(start, bound(date, interval.to))
    }
  }

  /// The day (days since 1970-01-01) an instant belongs to, from one first midnight to the next.
  func day(of instant: Timestamp) -> Int {
    let date = zone.date(of: instant)
    // Clocks put back across midnight show the old day again; it is the new one that goes on.
    return date.daysSinceEpoch + (zone.startOfDay(date.adding(days: 1)) <= instant ? 1 : 0)
  }

  // Rising in `time` even where the clocks are put back, since the first instant is taken throughout.
  private func bound(_ date: CivilDate, _ time: LocalTime) -> Int64 {
    zone.instants(date: date, minute: time.minutes).first.milliseconds
  }
}
