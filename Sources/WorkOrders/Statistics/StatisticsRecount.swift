/// Turns the journal's events into the figures of a period, compared with the period before and the same a year before,
/// in one pass.
///
/// Feed it every event from the first on, in the order of entry (those whose kind is not ``EventKind/isCounted`` may be
/// left out), then ask for ``statistics(_:)``. The same events give the same figures.
///
/// A value without I/O. It keeps a few words for each request and order that is open or changed within one of the
/// periods, a bit for each that changed later, and nothing of what ended earlier.
public struct StatisticsRecount: Sendable {
  /// The days covered.
  public let period: ReportingPeriod
  private let preceding: PrecedingAct?
  private var replaced: QuarterlyStatistics?
  private var words = LedgerWords()
  private var current: PeriodLedger
  /// The windows of the periods that are compared with.
  private let windows: (previous: PeriodWindow, yearBefore: PeriodWindow)
  /// When the first of ``windows`` begins.
  private let earliest: Timestamp
  /// The ledgers of ``windows``; empty while every event lies before all of them, and their ledgers would be the same.
  private var earlier: [PeriodLedger] = []
  private var firstEvent: Timestamp?
  /// What events after the version that is replaced counted: in the period, and in each of ``windows``.
  private var logs: [ChangeLog] = []

  /// Makes an empty recount for a period of a city in its time zone.
  ///
  /// - Parameters:
  ///   - preceding: the act of the period before; what counts before this period and was entered after it is late.
  ///   - replaced: the version that these figures replace, as its document has it.
  public init(
    period: ReportingPeriod, zone: CityZone, preceding: PrecedingAct? = nil,
    replaced: QuarterlyStatistics? = nil
  ) {
    self.period = period
    self.preceding = preceding
    self.replaced = replaced
    windows = (PeriodWindow(period.previous, in: zone), PeriodWindow(period.yearBefore, in: zone))
    earliest = min(windows.previous.start, windows.yearBefore.start)
    current = PeriodLedger(PeriodWindow(period, in: zone), preceding: preceding?.journalPosition)
  }

  /// Notes from here on what changes figures as they stand, to tell it as the changes of a further version.
  ///
  /// - Parameter statistics: the figures from the events taken in so far.
  public mutating func follow(_ statistics: QuarterlyStatistics) {
    replaced = statistics
    beginLogs()
  }

  /// Takes in the next event, at its position in the journal.
  public mutating func add(_ event: JournalEvent, at position: Int64) {
    guard event.kind.isCounted else { return }
    if let replaced, logs.isEmpty, position > replaced.journalPosition { beginLogs() }
    if earlier.isEmpty, event.reaches(earliest) { earlier = forks }
    firstEvent = min(firstEvent ?? event.occurredAt, event.occurredAt)
    var labels: LabelTable.ID?
    current.add(event, at: position, &labels, &words)
    for index in earlier.indices { earlier[index].add(event, at: position, &labels, &words) }
    guard !logs.isEmpty else { return }
    logs[0].note(current.takeLog(), ChangingEvent(event, at: position))
    for index in earlier.indices { logs[index + 1].note(earlier[index].takeLog(), ChangingEvent(event, at: position)) }
  }

  /// The figures of the period from the events taken in so far; more may be added afterwards.
  ///
  /// - Throws: ``DomainError`` with code `internal` naming the figure, when figures do not reconcile or cannot stand in
  ///   the document.
  public func statistics(_ heading: StatisticsHeading) throws(DomainError) -> QuarterlyStatistics {
    var groups = LabelGroups(words)
    let (figures, totals) = try current.figures(&groups)
    let compared = try compared(figures, &groups)
    var statistics = QuarterlyStatistics(
      city: heading.city, period: period, version: heading.version, state: heading.state,
      generatedAt: heading.generatedAt, journalPosition: heading.journalPosition, head: heading.head,
      policyVersion: heading.policyVersion, definitions: StatisticsDefinitions.sorted(withLate: preceding != nil),
      figures: compared, totals: totals)
    statistics.frozenBy = heading.frozenBy
    statistics.issuedAt = heading.issuedAt
    statistics.issuedBy = heading.issuedBy
    statistics.preceding = preceding
    if let replaced {
      statistics.reissue = Reissue(
        version: replaced.version, journalPosition: replaced.journalPosition, reason: heading.reason ?? "",
        changes: changes(from: replaced, to: statistics))
    }
    try statistics.checkConsistency()
    return statistics
  }

  private mutating func beginLogs() {
    if earlier.isEmpty { earlier = forks }
    current.isLogging = true
    for index in earlier.indices { earlier[index].isLogging = true }
    logs = Array(repeating: ChangeLog(), count: earlier.count + 1)
  }

  private var forks: [PeriodLedger] { [windows.previous, windows.yearBefore].map { current.forked(for: $0) } }

  /// The figures with those of the periods before beside them; a period that ended before the first event has none.
  private func compared(_ figures: [Figure], _ groups: inout LabelGroups) throws(DomainError) -> [Figure] {
    guard let firstEvent else { return figures }
    var values: [[FigureKey: FigureValue]] = []
    for ledger in earlier.isEmpty ? forks : earlier {
      guard firstEvent < ledger.window.end else {
        values.append([:])
        continue
      }
      let others = try ledger.figures(&groups).figures
      values.append(Dictionary(others.map { ($0.key, $0.value) }) { first, _ in first })
    }
    let listed = Set(figures.map(\.key))
    let fallen = Set(values[0].keys).union(values[1].keys).subtracting(listed).compactMap(Figure.fallen)
    return (figures + fallen).map { figure in
      var figure = figure
      // A week that lies in both periods has a part in each.
      guard figure.dimensions[.week] == nil else { return figure }
      figure.previous = values[0][figure.key]
      figure.yearBefore = values[1][figure.key]
      return figure
    }
  }
}

// MARK: What a further version changes

extension StatisticsRecount {
  /// The values that differ from those of the version that is replaced, in the order of documents.
  private func changes(from replaced: QuarterlyStatistics, to statistics: QuarterlyStatistics) -> [FigureChange] {
    // What only one of the two programs counts is no change of the register.
    let known = Set(statistics.definitions.map(\.code))
    let former = Set(replaced.definitions.map(\.code))
    let codes = known.filter { former.contains($0) || LateFigure(rawValue: $0) != nil }
    let before = replaced.byKey.filter { codes.contains($0.key.code) }
    let after = statistics.byKey.filter { codes.contains($0.key.code) }
    return Set(before.keys).union(after.keys).inOrder.flatMap { key in
      FigurePart.allCases.compactMap { part -> FigureChange? in
        let (was, now) = (before[key]?.value(part), after[key]?.value(part))
        guard FigureChange.differs(was, now) else { return nil }
        // A median that is there anew brings its comparisons along, which did not change by that.
        guard part == .value || (was ?? now)?.unit.isSum == true || (before[key] != nil && after[key] != nil) else {
          return nil
        }
        return FigureChange(key: key, part: part, before: was, after: now, since: first(touching: key, part, replaced))
      }
    }
  }

  /// The first event that came into a value of a figure; late entries against another act have none.
  private func first(touching key: FigureKey, _ part: FigurePart, _ replaced: QuarterlyStatistics) -> ChangingEvent? {
    let isSeenFromSame = preceding?.journalPosition == replaced.preceding?.journalPosition
    guard isSeenFromSame || LateFigure(rawValue: key.code) == nil else { return nil }
    let (log, window) =
      switch part {
      case .value: (logs.first, current.window)
      case .previous: (logs.dropFirst(1).first, windows.previous)
      case .yearBefore: (logs.dropFirst(2).first, windows.yearBefore)
      }
    return log?.first(touching: key, window, words)
  }
}

extension Figure {
  /// What happened in an earlier period and not in this one, a count or an amount of nothing; `nil` for a length of time
  /// or a share, which is not there then, and for a week of another period.
  fileprivate static func fallen(_ key: FigureKey) -> Figure? {
    guard key.dimensions[.week] == nil, let unit = FigureSource(code: key.code)?.unit, unit.isSum else { return nil }
    return FigureValue.nothing(unit).map { Figure(code: key.code, dimensions: key.dimensions, value: $0) }
  }
}

extension Set<FigureKey> {
  /// The keys in the order of documents.
  var inOrder: [FigureKey] {
    map { Figure(code: $0.code, dimensions: $0.dimensions, value: .count(0)) }.sorted(by: Figure.precedes).map(\.key)
  }
}
