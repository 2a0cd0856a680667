/// A reporting period as instants of the city, and the weeks in it.
struct PeriodWindow: Sendable {
  /// The most weeks that a series is given for; a longer period has none.
  static let mostWeeks = 270

  let period: ReportingPeriod
  let start: Timestamp
  let end: Timestamp
  /// The weeks that lie in the period, the first and the last perhaps in part.
  let weeks: [String]
  private let weekStarts: [Timestamp]

  init(_ period: ReportingPeriod, in zone: CityZone) {
    let bounds = period.bounds(in: zone)
    let days = Self.firstDays(period)
    self.period = period
    start = bounds.start
    end = bounds.end
    weeks = days.map { CalendarWeek.label(of: $0) }
    weekStarts = days.map { zone.startOfDay($0) }
  }

  /// Where an instant lies.
  func part(_ time: Timestamp) -> PeriodPart { time < start ? .before : time < end ? .within : .after }

  /// The place among ``weeks`` of an instant within the period; `nil` for a period too long for a series.
  func week(of time: Timestamp) -> Int? {
    guard !weekStarts.isEmpty else { return nil }
    var low = 0
    var high = weekStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if weekStarts[middle] <= time { low = middle } else { high = middle }
    }
    return low
  }

  /// The first day of the period, and every Monday after it.
  private static func firstDays(_ period: ReportingPeriod) -> [CivilDate] {
    guard period.last.daysSinceEpoch - period.first.daysSinceEpoch < mostWeeks * 7 else { return [] }
    var days = [period.first]
    var monday = CalendarWeek.mondayAfter(period.first)
    while monday <= period.last {
      days.append(monday)
      monday = monday.adding(days: 7)
    }
    return days
  }
}

/// When something happened, and where that lies seen from a period.
struct LedgerMoment: Sendable {
  let at: Timestamp
  let part: PeriodPart
}
