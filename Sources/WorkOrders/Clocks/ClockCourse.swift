/// How one clock runs through a calendar, pauses aside: what it counts, and when a count is reached.
struct ClockCourse {
  /// What is counted.
  enum Unit {
    /// Every millisecond.
    case everything
    /// The milliseconds of these hours of working days.
    case hours(CityCalendar.Hours)
    /// The ends of service of working days.
    case endsOfService
  }

  let calendar: CityCalendar
  let unit: Unit

  /// What is counted from one instant to a later one; ends of service count up to and including `end`.
  func count(from start: Timestamp, to end: Timestamp) -> Int64 {
    guard start < end else { return 0 }
    if case .everything = unit { return end.milliseconds - start.milliseconds }
    let window = start.milliseconds..<end.milliseconds
    return (calendar.day(of: start)...calendar.day(of: end)).reduce(0) { $0 + count(onDay: $1, in: window) }
  }

  /// The first instant by which this much, more than zero, has been counted.
  ///
  /// - Throws: ``DomainError`` with code `invalid` when that does not come within 200 years.
  func reach(_ amount: Int64, from start: Timestamp) throws(DomainError) -> Timestamp {
    if case .everything = unit { return Timestamp(milliseconds: start.milliseconds + amount) }
    guard !calendar.serviceHours.isEmpty else { throw Self.neverReached }
    let window = start.milliseconds..<Int64.max
    let firstDay = calendar.day(of: start)
    var missing = amount
    for day in firstDay..<(firstDay + 200 * 365) {
      let counted = count(onDay: day, in: window)
      if counted >= missing { return reach(missing, onDay: day, in: window) }
      missing -= counted
    }
    throw Self.neverReached
  }

  private func count(onDay day: Int, in window: Range<Int64>) -> Int64 {
    switch unit {
    case .everything: 0
    case .hours(let hours):
      calendar.spans(hours, onDay: day).reduce(0) { $0 + Int64($1.clamped(to: window).count) }
    case .endsOfService:
      endOfService(onDay: day).map { $0 > window.lowerBound && $0 <= window.upperBound } == true ? 1 : 0
    }
  }

  // The day's count is known to suffice.
  private func reach(_ amount: Int64, onDay day: Int, in window: Range<Int64>) -> Timestamp {
    guard case .hours(let hours) = unit else {
      return Timestamp(milliseconds: endOfService(onDay: day) ?? window.lowerBound)
    }
    var missing = amount
    var reached = window.lowerBound
    for span in calendar.spans(hours, onDay: day).map({ $0.clamped(to: window) }) where missing > 0 {
      reached = span.lowerBound + min(missing, Int64(span.count))
      missing -= Int64(span.count)
    }
    return Timestamp(milliseconds: reached)
  }

  private func endOfService(onDay day: Int) -> Int64? { calendar.spans(.service, onDay: day).last?.upperBound }

  private static let neverReached = DomainError(
    .invalid,
    .init(
      it: "Il termine non arriva mai: gli orari di servizio della città non gli lasciano tempo.",
      en: "The limit is never reached: the city's service hours leave it no time."),
    hint: .init(
      it: "Controllare serviceHours e closures nel file della città.",
      en: "Check serviceHours and closures in the city file."), field: "serviceHours")
}
