/// A day of the week; raw values count from Monday, 1, to Sunday, 7, as ISO 8601 does.
public enum Weekday: Int, Hashable, Comparable, Sendable, CaseIterable {
  /// lunedì
  case monday = 1
  /// martedì
  case tuesday
  /// mercoledì
  case wednesday
  /// giovedì
  case thursday
  /// venerdì
  case friday
  /// sabato
  case saturday
  /// domenica
  case sunday

  /// Monday first.
  public static func < (lhs: Weekday, rhs: Weekday) -> Bool { lhs.rawValue < rhs.rawValue }

  /// The weekday of the day that lies this many days after 1970-01-01, a Thursday.
  init(daysSinceEpoch days: Int) {
    let index = days + 3 - (days + 3).flooredQuotient(7) * 7
    self = Self.allCases[index]
  }
}
