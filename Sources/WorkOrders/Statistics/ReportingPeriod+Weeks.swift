extension ReportingPeriod {
  /// The names of the weeks that lie in the period from Monday to Sunday, `2026-W11`.
  public var wholeWeeks: Set<String> {
    var weeks: Set<String> = []
    var monday = CalendarWeek.mondayAfter(first.adding(days: -1))
    while monday.adding(days: 6) <= last {
      weeks.insert(CalendarWeek.label(of: monday))
      monday = monday.adding(days: 7)
    }
    return weeks
  }
}
