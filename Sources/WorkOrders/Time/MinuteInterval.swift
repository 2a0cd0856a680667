/// A part of the day on the city's clocks, from a minute up to and not including another.
public struct MinuteInterval: Hashable, Sendable {
  /// The first minute inside.
  public let from: LocalTime
  /// The first minute after it.
  public let to: LocalTime

  /// Makes an interval; `nil` when it would be empty or run past midnight.
  public init?(from: LocalTime, to: LocalTime) {
    guard from < to else { return nil }
    self.from = from
    self.to = to
  }

  /// Reads `8:00-13:00`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let from = LocalTime(String(parts[0])), let to = LocalTime(String(parts[1]))
    else { return nil }
    self.init(from: from, to: to)
  }

  /// Makes an interval from bounds that are known to be in order.
  init(checked from: LocalTime, _ to: LocalTime) {
    self.from = from
    self.to = to
  }

  /// The whole day.
  public static let wholeDay = MinuteInterval(checked: .midnight, .endOfDay)
}

extension MinuteInterval: CustomStringConvertible {
  /// `08:00-13:00`.
  public var description: String { "\(from)-\(to)" }
}

extension MinuteInterval {
  /// The same minutes in order, with intervals that touch or overlap made one.
  static func merged(_ intervals: [MinuteInterval]) -> [MinuteInterval] {
    var result: [MinuteInterval] = []
    for next in intervals.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      if let last = result.last, next.from <= last.to {
        result[result.count - 1] = MinuteInterval(checked: last.from, max(last.to, next.to))
      } else {
        result.append(next)
      }
    }
    return result
  }
}
