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

    /// A number of its own.
    fileprivate var index: Int {
      switch self {
      case .everything: 0
      case .hours(.service): 1
      case .hours(.wholeDay): 2
      case .endsOfService: 3
      }
    }
  }

  let calendar: CityCalendar
  let unit: Unit

  /// What is counted from one instant to a later one; ends of service count up to and including `end`.
  func count(from start: Timestamp, to end: Timestamp) -> Int64 {
    guard start < end else { return 0 }
    if case .everything = unit { return end.milliseconds - start.milliseconds }
    let window = start.milliseconds..<end.milliseconds
    let (first, last) = (calendar.day(of: start), calendar.day(of: end))
    let edges = count(onDay: first, in: window) + (last > first ? count(onDay: last, in: window) : 0)
    return last > first + 1 ? edges + count(wholeDays: first + 1..<last) : edges
  }

  /// The first instant by which this much, more than zero, has been counted.
  ///
  /// - Throws: ``DomainError`` with code `invalid` when that does not come within 200 years.
  func reach(_ amount: Int64, from start: Timestamp) throws(DomainError) -> Timestamp {
    if case .everything = unit { return Timestamp(milliseconds: start.milliseconds + amount) }
    guard calendar.hasService else { throw Self.neverReached }
    let window = start.milliseconds..<Int64.max
    let firstDay = calendar.day(of: start)
    let counted = count(onDay: firstDay, in: window)
    if counted >= amount { return reach(amount, onDay: firstDay, in: window) }
    var missing = amount - counted
    var day = firstDay + 1
    while day < firstDay + 200 * 365 {
      let (number, place) = Self.place(of: day)
      let block = block(number)
      if let found = block.day(reaching: missing, since: place) {
        return reach(missing - block.count(place..<found), onDay: number * CountedDays.length + found, in: window)
      }
      missing -= block.count(place..<CountedDays.length)
      day = (number + 1) * CountedDays.length
    }
    throw Self.neverReached
  }

  private func count(wholeDays days: Range<Int>) -> Int64 {
    let (first, from) = Self.place(of: days.lowerBound)
    let (last, to) = Self.place(of: days.upperBound)
    guard first < last else { return block(first).count(from..<to) }
    let between = (first + 1..<last).reduce(0) { $0 + block($1).count(0..<CountedDays.length) }
    return block(first).count(from..<CountedDays.length) + between + block(last).count(0..<to)
  }

  private func block(_ number: Int) -> CountedDays.Block {
    calendar.countedDays.block(number, unit: unit.index) { count(onDay: $0, in: Int64.min..<Int64.max) }
  }

  private static func place(of day: Int) -> (number: Int, place: Int) {
    let (quotient, rest) = day.quotientAndRemainder(dividingBy: CountedDays.length)
    return rest < 0 ? (quotient - 1, rest + CountedDays.length) : (quotient, rest)
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
      it: "Controllare serviceHours, exceptions e closures nel file della città.",
      en: "Check serviceHours, exceptions and closures in the city file."), field: "serviceHours")
}
