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
  private let replaced: (version: Int, journalPosition: Int64)?
  private var words = LedgerWords()
  private var current: PeriodLedger
  /// The windows of the period before and of the same a year before; empty where nothing is compared.
  private let windows: [PeriodWindow]
  /// When the first of ``windows`` begins.
  private let earliest: Timestamp?
  /// The ledgers of ``windows``; empty while every event lies before all of them, and their ledgers would be the same.
  private var earlier: [PeriodLedger] = []
  private var firstEvent: Timestamp?
  private var changes: ChangeLog?

  /// Makes an empty recount for a period of a city in its time zone.
  ///
  /// - Parameters:
  ///   - preceding: the act of the period before; what counts before this period and was entered after it is late.
  ///   - replaced: the version that these figures replace, and the journal position it rests on.
  ///   - comparing: whether figures are compared with the period before and the same a year before.
  public init(
    period: ReportingPeriod, zone: CityZone, preceding: PrecedingAct? = nil,
    replaced: (version: Int, journalPosition: Int64)? = nil, comparing: Bool = true
  ) {
    self.period = period
    self.preceding = preceding
    self.replaced = replaced
    windows = comparing ? [period.previous, period.yearBefore].map { PeriodWindow($0, in: zone) } : []
    earliest = windows.map(\.start).min()
    current = PeriodLedger(PeriodWindow(period, in: zone), preceding: preceding?.journalPosition)
  }

  /// Takes in the next event, at its position in the journal.
  ///
  /// - Throws: ``DomainError`` with code `internal`, when the figures of a version that is replaced contradict themselves.
  public mutating func add(_ event: JournalEvent, at position: Int64) throws(DomainError) {
    guard event.kind.isCounted else { return }
    if let replaced, changes == nil, position > replaced.journalPosition { try beginChanges() }
    if earlier.isEmpty, let earliest, event.reaches(earliest) { earlier = forks }
    firstEvent = min(firstEvent ?? event.occurredAt, event.occurredAt)
    var labels: LabelTable.ID?
    current.add(event, at: position, &labels, &words)
    for index in earlier.indices { earlier[index].add(event, at: position, &labels, &words) }
    guard changes != nil else { return }
    let counted = current.takeLog()
    changes?.note(counted, ChangingEvent(event, at: position))
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
      let differing = try changes?.changes(to: figures, current.window, words)
      statistics.reissue = Reissue(
        version: replaced.version, journalPosition: replaced.journalPosition, reason: heading.reason ?? "",
        changes: differing ?? [])
    }
    try statistics.checkConsistency()
    return statistics
  }

  private mutating func beginChanges() throws(DomainError) {
    var groups = LabelGroups(words)
    changes = ChangeLog(try current.figures(&groups).figures)
    current.isLogging = true
  }

  private var forks: [PeriodLedger] { windows.map { current.forked(for: $0) } }

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
    guard values.count == 2 else { return figures }
    return figures.map { figure in
      var figure = figure
      figure.previous = values[0][figure.key]
      figure.yearBefore = values[1][figure.key]
      return figure
    }
  }
}
