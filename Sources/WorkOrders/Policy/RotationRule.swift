/// Rotation between direct awards: who had the latest one of a category does not get the next.
///
/// Article 49 of D.Lgs. 36/2023; it concerns awards, so orders inside a framework contract are free of it.
public struct RotationRule: Hashable, Sendable {
  /// The first day it holds.
  public let from: CivilDate
  /// Awards below this amount are exempt (paragraph 6).
  public let exemptBelow: Euro

  /// Makes a rule.
  public init(from: CivilDate, exemptBelow: Euro) {
    self.from = from
    self.exemptBelow = exemptBelow
  }

  /// The law as it stands: from 1 July 2023, awards under 5,000 euro exempt.
  public static let usual = [
    RotationRule(from: CivilDate(checkedYear: 2023, month: 7, day: 1), exemptBelow: Euro(cents: 500_000))
  ]
}
