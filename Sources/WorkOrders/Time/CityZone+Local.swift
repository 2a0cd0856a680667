extension CityZone {
  /// Seconds east of UTC at an instant.
  public func offset(at instant: Timestamp) -> Int { offsets[period(at: instant.milliseconds)] }

  /// What the city's clocks and calendars show.
  public func local(_ instant: Timestamp) -> LocalMoment { LocalMoment(instant, offset: offset(at: instant)) }

  /// The local day.
  public func date(of instant: Timestamp) -> CivilDate { local(instant).date }

  /// The calendar year in the city, which numbers are given in.
  public func year(of instant: Timestamp) -> Int { date(of: instant).year }

  /// The first instant of a local day.
  public func startOfDay(_ date: CivilDate) -> Timestamp { instants(date: date, millisecondOfDay: 0).first }

  /// The instants at which the city's clocks show a minute (0 to 1440) of a day; 1440 is the next day's midnight.
  public func instants(date: CivilDate, minute: Int) -> LocalResolution {
    instants(date: date, millisecondOfDay: minute * 60_000)
  }

  /// The instants at which the city's clocks show a millisecond of a day.
  func instants(date: CivilDate, millisecondOfDay: Int) -> LocalResolution {
    let shown = Int64(date.daysSinceEpoch) * 86_400_000 + Int64(millisecondOfDay)
    let candidates = periods(aroundShown: shown)
    let instants = candidates.compactMap { period -> Timestamp? in
      let instant = shown - Int64(offsets[period]) * 1_000
      return self.period(at: instant) == period ? Timestamp(milliseconds: instant) : nil
    }
    guard let first = instants.first, let last = instants.last else {
      return .skipped(after: Timestamp(milliseconds: endOfGap(over: shown, among: candidates)))
    }
    return first == last ? .unique(first) : .twice(first, last)
  }

  /// The offset in seconds that holds throughout a local day and the day on either side of it; `nil` when it changes.
  func steadyOffset(onDay day: Int) -> Int? {
    let candidates = periods(aroundShown: Int64(day) * 86_400_000 + 43_200_000)
    return candidates.count == 1 ? offsets[candidates.lowerBound] : nil
  }

  // Index of the period an instant lies in: the last that starts at or before it.
  private func period(at milliseconds: Int64) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= milliseconds { low = middle } else { high = middle }
    }
    return low
  }

  // Offsets lie within a day of UTC and jump by a day at most, so two days either side hold every candidate.
  private func periods(aroundShown shown: Int64) -> ClosedRange<Int> {
    period(at: shown - 2 * 86_400_000)...period(at: shown + 2 * 86_400_000)
  }

  // The clocks jump over a time where the old offset would show it after the jump and the new one before.
  private func endOfGap(over shown: Int64, among candidates: ClosedRange<Int>) -> Int64 {
    let jump = candidates.dropFirst().first { shown - Int64(offsets[$0]) * 1_000 < starts[$0] }
    return starts[jump ?? candidates.upperBound]
  }
}
