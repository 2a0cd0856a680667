/// The times orders took from report to an act, each with the labels it counts under.
struct OrderTimes: Sendable {
  /// The acts whose times are given, in the order of work.
  static let steps: [TargetName] = [.acceptance, .arrival, .makingSafe, .completion]
  /// What they are broken down by.
  static let breakdowns: [[Dimension]] = [[], [.area], [.urgency]]

  /// One time.
  struct Entry: Sendable {
    let labels: LabelTable.ID
    let seconds: UInt32
  }

  private(set) var entries: [TargetName: [Entry]] = [:]

  /// Notes the time between report and act, in whole seconds, rounded down; never below nothing.
  mutating func add(_ step: TargetName, from report: Timestamp, to act: Timestamp, _ labels: LabelTable.ID) {
    let seconds = max(0, act.milliseconds - report.milliseconds) / 1_000
    entries[step, default: []].append(Entry(labels: labels, seconds: UInt32(clamping: seconds)))
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
}
