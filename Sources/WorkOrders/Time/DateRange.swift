/// Days from a first to a last one, both inside.
public struct DateRange: Hashable, Sendable {
  /// The first day inside.
  public let from: CivilDate
  /// The last day inside.
  public let to: CivilDate

  /// Makes a range; `nil` when it ends before it starts.
  public init?(from: CivilDate, to: CivilDate) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }

  /// Makes the range of a single day.
  public init(_ day: CivilDate) {
    from = day
    to = day
  }

  /// Reads `2026-08-10/2026-08-16` or a single day; `nil` for anything else.
  public init?(_ text: String) {
    let days = text.split(separator: "/", omittingEmptySubsequences: false).map { CivilDate(String($0)) }
    guard days.count <= 2, let first = days.first, let from = first, let last = days.last, let to = last
    else { return nil }
    self.init(from: from, to: to)
  }

  /// Whether the day lies in the range.
  public func contains(_ date: CivilDate) -> Bool { from <= date && date <= to }
}

extension DateRange: CustomStringConvertible {
  /// `2026-08-10/2026-08-16`, for a single day too.
  public var description: String { "\(from)/\(to)" }
}
