/// Where an instant lies, seen from a reporting period.
enum PeriodPart: UInt8, Comparable, Sendable {
  case before
  case within
  case after

  static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
