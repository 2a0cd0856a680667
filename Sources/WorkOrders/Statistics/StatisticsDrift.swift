/// Finds which figures of a period became others after a journal position, and since which event.
///
/// Feed it every event from the first on, as ``StatisticsRecount``. Figures are worked out at the position and at the end
/// only; of the events between it keeps those that counted within the period.
public struct StatisticsDrift: Sendable {
  private let position: Int64
  private var words = LedgerWords()
  private var ledger: PeriodLedger
  private var log: ChangeLog?

  /// Makes a drift of a period's figures as they were at a journal position.
  ///
  /// - Parameter preceding: the act of the period before, where late entries are to be compared too.
  public init(period: ReportingPeriod, zone: CityZone, since position: Int64, preceding: PrecedingAct? = nil) {
    self.position = position
    ledger = PeriodLedger(PeriodWindow(period, in: zone), preceding: preceding?.journalPosition)
  }

  /// Takes in the next event, at its position in the journal.
  ///
  /// - Throws: ``DomainError`` with code `internal`, when the figures contradict themselves at the position.
  public mutating func add(_ event: JournalEvent, at position: Int64) throws(DomainError) {
    guard event.kind.isCounted else { return }
    if log == nil, position > self.position { try begin() }
    var labels: LabelTable.ID?
    ledger.add(event, at: position, &labels, &words)
    guard log != nil else { return }
    let counted = ledger.takeLog()
    log?.note(counted, ChangingEvent(event, at: position))
  }

  /// The figures that differ from those at the position, each with the first event that came into it, in the order of
  /// documents; none while nothing was entered after it.
  ///
  /// - Throws: ``DomainError`` with code `internal`, when the figures contradict themselves.
  public func changes() throws(DomainError) -> [FigureChange] {
    guard let log else { return [] }
    var groups = LabelGroups(words)
    return try log.changes(to: try ledger.figures(&groups).figures, ledger.window, words)
  }

  private mutating func begin() throws(DomainError) {
    var groups = LabelGroups(words)
    log = ChangeLog(try ledger.figures(&groups).figures)
    ledger.isLogging = true
  }
}
