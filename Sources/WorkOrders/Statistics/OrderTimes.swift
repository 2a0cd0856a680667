/// The times orders took to an act, each with the labels it counts under.
struct OrderTimes: Sendable {
  /// The acts whose times are given, in the order of work: consent from its asking, the others from the report.
  static let steps: [TargetName] = [.approval, .acceptance, .arrival, .makingSafe, .completion]

  /// What the times to an act are broken down by; what is approved has no contractor yet.
  static func breakdowns(of step: TargetName) -> [[Dimension]] {
    step == .approval ? [[], [.area], [.urgency]] : [[], [.area], [.urgency], [.contractor]]
  }

  /// One time.
  struct Entry: Sendable {
    let labels: LabelTable.ID
    let seconds: UInt32
  }

  private(set) var entries: [TargetName: [Entry]] = [:]

  /// Notes the time between two moments, in whole seconds, rounded down; never below nothing.
  ///
  /// - Returns: the time.
  @discardableResult
  mutating func add(
    _ step: TargetName, from start: Timestamp, to act: Timestamp, _ labels: LabelTable.ID
  ) -> UInt32 {
    let seconds = UInt32(clamping: max(0, act.milliseconds - start.milliseconds) / 1_000)
    entries[step, default: []].append(Entry(labels: labels, seconds: seconds))
    return seconds
  }

  /// The value at a percentile of a sorted list, by nearest rank.
  ///
  /// It is the smallest that at least so many percent do not exceed, so always a time that really occurred; `nil` for
  /// an empty list.
  static func percentile(_ percent: Int, ofSorted sorted: [UInt32]) -> Int? {
    guard !sorted.isEmpty else { return nil }
    let rank = (sorted.count * percent + 99) / 100
    return Int(sorted[min(max(rank, 1), sorted.count) - 1])
  }

  /// The mean in whole seconds, half a second rounded up; `nil` for an empty list.
  static func mean(of times: [UInt32]) -> Int? {
    guard !times.isEmpty else { return nil }
    let sum = times.reduce(0) { $0 + Int($1) }
    return (2 * sum + times.count) / (2 * times.count)
  }
}
