/// Notes what events after a journal position changed of a period's figures, to say of each figure which event did so
/// first.
///
/// Of events that come into the same figures in the same way it keeps the first alone, so that it holds as much as a
/// document is long, however many events come.
struct ChangeLog: Sendable {
  private let before: [FigureKey: FigureValue]
  private var events: [ChangingEvent] = []
  private var increments: [FigureFamily: [Entry]] = [:]
  /// What events have counted so far, each way once.
  private var seen: Set<[Increment.Way]> = []

  /// Something that an event counted.
  private struct Entry: Sendable {
    let event: Int
    let increment: Increment
  }

  /// Begins with the figures as they are.
  init(_ figures: [Figure]) {
    before = Dictionary(figures.map { ($0.key, $0.value) }) { first, _ in first }
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

  /// The figures that are others now, in the order of documents.
  ///
  /// - Throws: ``DomainError`` with code `internal` for a figure that differs though no event touched it.
  func changes(
    to figures: [Figure], _ window: PeriodWindow, _ words: LedgerWords
  ) throws(DomainError) -> [FigureChange] {
    var changes: [FigureChange] = []
    let after = Dictionary(figures.map { ($0.key, $0.value) }) { first, _ in first }
    for key in Self.sorted(Set(before.keys).union(after.keys)) {
      let (was, now) = (before[key], after[key])
      guard was != now, !(Self.isNothing(was) && Self.isNothing(now)) else { continue }
      guard let since = first(touching: key, window, words) else {
        throw FigureSheet.fault("\(key) changed, and no event says why")
      }
      changes.append(FigureChange(key: key, before: was, after: now, since: since))
    }
    return changes
  }

  /// The first event that came into a figure.
  private func first(touching key: FigureKey, _ window: PeriodWindow, _ words: LedgerWords) -> ChangingEvent? {
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

  // A value of a dimension that something else happened to stands there with zeros.
  private static func isNothing(_ value: FigureValue?) -> Bool {
    value == nil || value == .count(0) || value == .amount(.zero)
  }

  private static func sorted(_ keys: Set<FigureKey>) -> [FigureKey] {
    keys.map { Figure(code: $0.code, dimensions: $0.dimensions, value: .count(0)) }.sorted(by: Figure.precedes)
      .map(\.key)
  }
}
