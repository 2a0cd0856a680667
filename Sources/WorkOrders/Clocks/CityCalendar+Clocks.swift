extension CityCalendar {
  /// The instant by which a limit is used up: the first at which the counted time reaches it.
  ///
  /// - `always` counts every hour; a day is 24 hours.
  /// - `service` counts the service hours of working days only.
  /// - `working-days` counts all hours of working days, midnight to midnight.
  /// - A limit in working days runs by working days on every clock. The clock is struck at each end of service. The
  ///   first stroke after the start ends the starting day, which is not counted: so a start on a holiday or after
  ///   the end of service counts from the next working day. The limit is due at the n-th stroke after that one.
  ///
  /// Time in pauses does not count, nor do ends of service in them (after a pause's start, up to its end).
  /// Pass only the pauses that stop this target, see `stopping(_:)`.
  ///
  /// - Throws: ``DomainError`` with code `invalid` when the calendar leaves the clock no time at all, `conflict` when
  ///   a pause without end is reached first; end it with `ended(at:)` for the earliest possible due time.
  public func due(
    from start: Timestamp, within limit: TimeLimit, clock: ClockKind, pauses: [Pause] = []
  ) throws(DomainError) -> Timestamp {
    let (course, amount) = course(of: limit, clock: clock)
    guard amount > 0 else { return start }
    var missing = amount
    let stretches = CountedStretches(from: start, pauses: pauses)
    for stretch in stretches.beforePauses {
      let counted = course.count(from: stretch.from, to: stretch.to)
      if counted >= missing { return try course.reach(missing, from: stretch.from) }
      missing -= counted
    }
    guard let resumed = stretches.lastStart else { throw Self.standsStill }
    return try course.reach(missing, from: resumed)
  }

  /// The instant by which something is due that is due by a day.
  ///
  /// On the clock that always runs it is the day's last instant, on the others its end of service; where the day has
  /// none, that of the next working day (as for terms that end on a holiday, art. 2963 of the civil code). Pauses do not
  /// move it.
  ///
  /// - Throws: ``DomainError`` with code `invalid` when there is no working day from then on.
  public func due(by day: CivilDate, clock: ClockKind) throws(DomainError) -> Timestamp {
    if clock == .always { return zone.startOfDay(day.adding(days: 1)) - .milliseconds(1) }
    return try ClockCourse(calendar: self, unit: .endsOfService).reach(1, from: zone.startOfDay(day))
  }

  /// When a target is due whose start event was at an instant, without pauses; `nil` where the day is set on each order.
  ///
  /// - Throws: ``DomainError`` with code `invalid` when the calendar leaves the clock no time at all.
  public func due(_ target: UrgencyClass.Target, from start: Timestamp) throws(DomainError) -> Timestamp? {
    switch target.limit {
    case .within(let limit): try due(from: start, within: limit, clock: target.clock)
    case .date(let day): if let day { try due(by: day, clock: target.clock) } else { nil }
    }
  }

  /// The time that a clock has counted from one instant to another; zero when `end` is not after `start`.
  ///
  /// On `working-days` this is the time that lies in working days, midnight to midnight; their number by which
  /// limits in working days run is ``workingDays(from:to:pauses:)``.
  public func elapsed(
    from start: Timestamp, to end: Timestamp, clock: ClockKind, pauses: [Pause] = []
  ) -> Duration {
    .milliseconds(count(ClockCourse(calendar: self, unit: Self.unit(of: clock)), from: start, to: end, pauses: pauses))
  }

  /// The last instant of a moment's day, which is the first of the next.
  func endOfDay(of time: Timestamp) -> Timestamp { zone.startOfDay(zone.date(of: time).adding(days: 1)) }

  /// The days on which a clock has counted some time from one instant to another.
  func daysCounted(from start: Timestamp, to end: Timestamp, clock: ClockKind, pauses: [Pause] = []) -> Int {
    guard start < end else { return 0 }
    return (day(of: start)...day(of: end)).count { number in
      let date = CivilDate(daysSinceEpoch: number)
      let (from, to) = (max(start, zone.startOfDay(date)), min(end, zone.startOfDay(date.adding(days: 1))))
      return elapsed(from: from, to: to, clock: clock, pauses: pauses) > .zero
    }
  }

  /// The working days used up from one instant to another: ends of service, without the starting day's own.
  public func workingDays(from start: Timestamp, to end: Timestamp, pauses: [Pause] = []) -> Int {
    let strokes = count(ClockCourse(calendar: self, unit: .endsOfService), from: start, to: end, pauses: pauses)
    return max(0, Int(strokes) - 1)
  }

  private func count(_ course: ClockCourse, from start: Timestamp, to end: Timestamp, pauses: [Pause]) -> Int64 {
    let stretches = CountedStretches(from: start, pauses: pauses)
    let before = stretches.beforePauses.reduce(0) { $0 + course.count(from: $1.from, to: min($1.to, end)) }
    return before + (stretches.lastStart.map { course.count(from: $0, to: end) } ?? 0)
  }

  private func course(of limit: TimeLimit, clock: ClockKind) -> (ClockCourse, Int64) {
    switch limit {
    case .elapsed(let length): (ClockCourse(calendar: self, unit: Self.unit(of: clock)), length.wholeMilliseconds)
    case .workingDays(let count):
      (ClockCourse(calendar: self, unit: .endsOfService), count > 0 ? Int64(count) + 1 : 0)
    }
  }

  private static func unit(of clock: ClockKind) -> ClockCourse.Unit {
    switch clock {
    case .always: .everything
    case .service: .hours(.service)
    case .workingDays: .hours(.wholeDay)
    }
  }

  private static let standsStill = DomainError(
    .conflict,
    .init(it: "Il tempo è fermo: una sospensione non è finita.", en: "The clock stands still: a pause has not ended."),
    hint: .init(it: "Prima vanno ripresi i lavori.", en: "Resume the work first."))
}
