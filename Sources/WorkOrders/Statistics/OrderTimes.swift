/// The times orders took to an act, by the labels they count under.
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

  /// In seconds, by the act and the labels' number: four bytes each.
  private var seconds: [TargetName: [[UInt32]]] = [:]

  /// Notes the time between two moments, in whole seconds, rounded down; never below nothing.
  ///
  /// - Returns: the time.
  @discardableResult
  mutating func add(
    _ step: TargetName, from start: Timestamp, to act: Timestamp, _ labels: LabelTable.ID
  ) -> UInt32 {
    let time = UInt32(clamping: max(0, act.milliseconds - start.milliseconds) / 1_000)
    Self.note(time, labels, &seconds[step, default: []])
    return time
  }

  /// The times to an act, the shortest first.
  func sorted(_ step: TargetName) -> [Entry] {
    let byLabels = seconds[step] ?? []
    var entries: [Entry] = []
    entries.reserveCapacity(byLabels.reduce(0) { $0 + $1.count })
    for (labels, times) in byLabels.enumerated() {
      for time in times { entries.append(Entry(labels: LabelTable.ID(labels), seconds: time)) }
    }
    return entries.sorted { $0.seconds < $1.seconds }
  }

  // Static: a copy of the whole would be made for a method of its own.
  private static func note(_ time: UInt32, _ labels: LabelTable.ID, _ byLabels: inout [[UInt32]]) {
    while byLabels.count <= Int(labels) { byLabels.append([]) }
    byLabels[Int(labels)].append(time)
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
