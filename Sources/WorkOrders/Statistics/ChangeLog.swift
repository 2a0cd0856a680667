/// Notes what events after a journal position counted in a period, to say of each figure which event came into it first.
///
/// Of events that come into the same figures in the same way it keeps the first alone, so that it holds as much as a
/// document is long, however many events come.
struct ChangeLog: Sendable {
  private var events: [ChangingEvent] = []
  private var increments: [FigureFamily: [Entry]] = [:]
  /// What events have counted so far, each way once.
  private var seen: Set<[Increment.Way]> = []

  /// Something that an event counted.
  private struct Entry: Sendable {
    let event: Int
    let increment: Increment
  }

  /// Notes what an event counted.
  mutating func note(_ counted: [Increment], _ event: @autoclosure () -> ChangingEvent) {
    guard !counted.isEmpty else { return }
    let place = events.count
    var isNew = false
    for (family, own) in Dictionary(grouping: counted, by: { $0.family }) {
      guard seen.insert(own.map { $0.way }).inserted else { continue }
      isNew = true
      let entries = own.map { Entry(event: place, increment: $0) }
      increments[family, default: []].append(contentsOf: entries)
    }
    if isNew { events.append(event()) }
  }

  /// How many events are kept.
  var count: Int { events.count }

  /// The first event that came into a figure; `nil` when none did.
  func first(touching key: FigureKey, _ window: PeriodWindow, _ words: LedgerWords) -> ChangingEvent? {
    guard let matcher = FigureMatcher(key, window), let entries = increments[matcher.source.family] else { return nil }
    var sum = Contribution()
    var current = -1
    for entry in entries {
      if entry.event != current {
        if sum.value(matcher.source.unit) != nil { break }
        sum = Contribution()
        current = entry.event
      }
      sum += matcher.contribution(entry.increment, words)
    }
    return sum.value(matcher.source.unit) == nil ? nil : events[current]
  }
}
