/// Finds the events behind one figure of a period.
///
/// Feed it every event from the first on, as ``StatisticsRecount``. What is told adds up to the figure: for a count, an
/// amount or a share the parts and wholes; for a mean, median or percentile the times that it is taken from. Of what is
/// carried in or out it tells the event by which each thing that is open there came to it.
///
/// It keeps no more events than are asked for; of what is carried in or out, those of the things that are open.
public struct FigureTrace: Sendable {
  /// The figure.
  public let key: FigureKey
  private let matcher: FigureMatcher?
  private var words = LedgerWords()
  private var ledger: PeriodLedger
  private let position: Int64
  private let limit: Int
  /// The events behind a figure that is no stock, after the position and up to the limit.
  private var counted: [TracedEvent] = []
  private var countedInAll = 0
  private var countedAfter = 0
  /// What is open, by its key: the event that brought it, and how much of it.
  private var stock: [Int64: (event: TracedEvent, count: Int)] = [:]

  /// Makes a trace of a figure; one that no ledger counts has no events.
  ///
  /// - Parameters:
  ///   - preceding: the act of the period before, for the figures of late entries.
  ///   - position: the events up to this position are counted in ``total`` and not told.
  ///   - limit: how many events are told at most.
  public init(
    key: FigureKey, period: ReportingPeriod, zone: CityZone, preceding: PrecedingAct? = nil,
    after position: Int64 = 0, limit: Int = .max
  ) {
    let window = PeriodWindow(period, in: zone)
    self.key = key
    self.position = position
    self.limit = limit
    matcher = FigureMatcher(key, window)
    ledger = PeriodLedger(window, preceding: preceding?.journalPosition)
    ledger.isLogging = true
  }

  /// Takes in the next event, at its position in the journal.
  public mutating func add(_ event: JournalEvent, at position: Int64) throws(DomainError) {
    guard event.kind.isCounted, let matcher else { return }
    var labels: LabelTable.ID?
    ledger.add(event, at: position, &labels, &words)
    let increments = ledger.takeLog()
    guard !increments.isEmpty else { return }
    if matcher.source.isStock {
      for increment in increments { follow(increment, event, position, matcher) }
      return
    }
    var sum = Contribution()
    for increment in increments { sum += matcher.contribution(increment, words) }
    guard let value = sum.value(matcher.source.unit) else { return }
    countedInAll += 1
    guard position > self.position else { return }
    countedAfter += 1
    if counted.count < limit { counted.append(TracedEvent(event, at: position, counted: value)) }
  }

  /// The events after the position, in the order of the journal, the first of them up to the limit.
  public var entries: [TracedEvent] {
    guard isStock else { return counted }
    let open = stock.values.lazy.map { $0.event }.filter { $0.position > position }
    return Array(open.sorted { $0.position < $1.position }.prefix(limit))
  }

  /// How many events there are, also up to the position and beyond the limit.
  public var total: Int { isStock ? stock.count : countedInAll }

  /// Whether there are further events after ``entries``.
  public var hasMore: Bool {
    guard isStock else { return countedAfter > limit }
    return stock.values.lazy.filter { $0.event.position > position }.count > limit
  }

  private var isStock: Bool { matcher?.source.isStock ?? false }

  private mutating func follow(
    _ increment: Increment, _ event: JournalEvent, _ position: Int64, _ matcher: FigureMatcher
  ) {
    guard case .step(_, key: let thing, _) = increment else { return }
    let change = matcher.contribution(increment, words).count
    guard change != 0 else { return }
    let count = (stock[thing]?.count ?? 0) + change
    if count == 0 {
      stock[thing] = nil
    } else {
      stock[thing] = (event: TracedEvent(event, at: position, counted: .count(count)), count: count)
    }
  }
}
