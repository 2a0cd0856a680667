extension CityCalendar {
  /// When the figures of a quarter that ended are drafted next: as service begins on the first working day of the
  /// quarter that follows.
  ///
  /// - Returns: the first such moment after `now`; `nil` where nobody works in the two years to come.
  public func nextDrafting(after now: Timestamp) -> Timestamp? {
    var candidate = quarter(of: now)
    for _ in 0...8 {
      if let opening = opening(of: candidate), opening > now { return opening }
      candidate = candidate.next
    }
    return nil
  }

  private func opening(of quarter: Quarter) -> Timestamp? {
    var day = quarter.first
    while day <= quarter.last {
      if let hours = hours(onDay: day.daysSinceEpoch).first {
        return zone.instants(date: day, minute: hours.from.minutes).first
      }
      day = day.adding(days: 1)
    }
    return nil
  }
}
