extension ReportingPeriod {
  /// The period just before: the calendar's, or as many days as this one has.
  public var previous: ReportingPeriod {
    switch self {
    case .year(let year): return .year(year - 1)
    case .half(let half): return .half(half.previous)
    case .quarter(let quarter): return .quarter(quarter.previous)
    case .month(let month): return .month(month.previous)
    case .days(let range):
      let count = range.to.daysSinceEpoch - range.from.daysSinceEpoch + 1
      return Self.range(from: range.from.adding(days: -count), to: range.from.adding(days: -1), else: self)
    }
  }

  /// The same period a year before; 29 February has 28 February for its day before.
  public var yearBefore: ReportingPeriod {
    switch self {
    case .year(let year): .year(year - 1)
    case .half(let half): .half(half.yearBefore)
    case .quarter(let quarter): .quarter(quarter.yearBefore)
    case .month(let month): .month(month.yearBefore)
    case .days(let range): Self.range(from: range.from.yearBefore, to: range.to.yearBefore, else: self)
    }
  }

  // Neither shift turns a range round, so it always is one.
  private static func range(from: CivilDate, to: CivilDate, else period: ReportingPeriod) -> ReportingPeriod {
    DateRange(from: from, to: to).map { .days($0) } ?? period
  }
}

extension Quarter {
  /// The same quarter a year before.
  public var yearBefore: Quarter { Quarter(checkedYear: year - 1, number: number) }
}

extension CivilDate {
  /// The same date a year before; 28 February for the 29th.
  public var yearBefore: CivilDate {
    CivilDate(checkedYear: year - 1, month: month, day: month == 2 && day == 29 ? 28 : day)
  }
}
