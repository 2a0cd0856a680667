@testable import WorkOrders

/// Turns the journal's events into the figures of one period, compared with no other: what a recount has to give for it.
///
/// Feed it every event from the first on, in the order of entry (those whose kind is not
/// ``EventKind/isCounted`` may be left out), then ask for
/// ``statistics(city:version:state:generatedAt:journalPosition:head:policyVersion:)``.
struct StatisticsLedger: Sendable {
  private var words = LedgerWords()
  private var ledger: PeriodLedger

  /// Makes an empty ledger for a period of a city in its time zone.
  init(period: ReportingPeriod, zone: CityZone) {
    ledger = PeriodLedger(PeriodWindow(period, in: zone))
  }

  /// The days covered.
  var period: ReportingPeriod { ledger.window.period }

  /// Takes in the next event.
  mutating func add(_ event: JournalEvent) {
    guard event.kind.isCounted else { return }
    var labels: LabelTable.ID?
    ledger.add(event, at: 0, &labels, &words)
  }

  /// The figures of the period from the events taken in so far; more may be added afterwards.
  ///
  /// - Parameters:
  ///   - city: the city's name.
  ///   - version: 1 for the first issue of this period, rising.
  ///   - state: how official the figures are.
  ///   - generatedAt: when they were frozen, or the time of the last event for a draft.
  ///   - journalPosition: the last event taken in.
  ///   - head: the journal's head there.
  ///   - policyVersion: the version of the rules in force there.
  /// - Throws: ``DomainError`` with code `internal` naming the figure, when figures do not reconcile or cannot stand in
  ///   the document.
  func statistics(
    city: String, version: Int, state: StatisticsState, generatedAt: Timestamp, journalPosition: Int64, head: String,
    policyVersion: Int
  ) throws(DomainError) -> QuarterlyStatistics {
    var groups = LabelGroups(words)
    let (figures, totals) = try ledger.figures(&groups)
    let statistics = QuarterlyStatistics(
      city: city, period: period, version: version, state: state, generatedAt: generatedAt,
      journalPosition: journalPosition, head: head, policyVersion: policyVersion,
      definitions: StatisticsDefinitions.sorted(withLate: false), figures: figures, totals: totals)
    try statistics.checkConsistency()
    return statistics
  }
}
