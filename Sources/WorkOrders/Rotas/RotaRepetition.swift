/// How a turn comes again.
public struct RotaRepetition: Hashable, Sendable {
  /// The most starts that a count may name.
  public static let mostStarts = 10_000

  /// What is counted.
  public let every: Unit
  /// Every how many of them, from 1.
  public let step: Int
  /// On which days of the week; empty for every counted day, or the weekday of the first start.
  public let weekdays: Set<Weekday>
  /// The last instant at which it may start; `nil` for ever.
  public var until: Timestamp?

  /// Days or weeks.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Counted from the first start.
    case day
    /// Counted from the Monday of the first start's week.
    case week
  }

  /// Makes a repetition.
  public init(every: Unit, step: Int = 1, weekdays: Set<Weekday> = [], until: Timestamp? = nil) {
    self.every = every
    self.step = max(1, step)
    self.weekdays = weekdays
    self.until = until
  }

  /// Whether a start falls on the day, the end of the repetition not looked at.
  func fits(_ day: CivilDate, from first: CivilDate) -> Bool {
    let (number, start) = (day.daysSinceEpoch, first.daysSinceEpoch)
    guard number >= start else { return false }
    let weekday = Weekday(daysSinceEpoch: number)
    switch every {
    case .day:
      return (number - start) % step == 0 && (weekdays.isEmpty || weekdays.contains(weekday))
    case .week:
      let weeks = (number + 3).flooredQuotient(7) - (start + 3).flooredQuotient(7)
      let wanted = weekdays.isEmpty ? [Weekday(daysSinceEpoch: start)] : weekdays
      return weeks % step == 0 && wanted.contains(weekday)
    }
  }

  /// The day of the last of so many starts; `nil` when that lies more than a century ahead or there is none.
  public func day(ofStart count: Int, from first: CivilDate) -> CivilDate? {
    guard (1...Self.mostStarts).contains(count) else { return nil }
    var left = count
    for offset in 0..<36_525 {
      let day = first.adding(days: offset)
      guard day.year < 9_999 else { return nil }
      if fits(day, from: first) { left -= 1 }
      if left == 0 { return day }
    }
    return nil
  }
}
