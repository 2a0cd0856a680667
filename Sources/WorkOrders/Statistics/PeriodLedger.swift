/// Counts one period from the journal's events.
///
/// It is given every counted event from the first on, in the order of entry, with the words that it shares with the
/// ledgers of other periods. An event counts in the period in which it occurred, whenever it was entered; the order of
/// entry decides the sequence of a thing's changes, and none counts earlier than the change entered before it. How events
/// of different things interleave makes no difference.
///
/// It keeps a few words for each thing that is open or changed within the period, a bit for each that changed later, and
/// nothing of what ended earlier.
struct PeriodLedger: Sendable {
  private(set) var window: PeriodWindow
  /// The position of the act of the period before; what counts before the period and is entered after it is late.
  private(set) var preceding: Int64?
  var requests = MovementLedger<RequestProgress>()
  var orders = MovementLedger<OrderProgress>()
  /// What times of open orders run from.
  var moments = SerialMap<OrderMoments>()
  private(set) var times = OrderTimes()
  /// How many requests an order answers, where it is not one.
  var requestsOfOrder = SerialMap<Int32>()
  private(set) var tallies: [TallyKey: Tally] = [:]
  /// The targets counted as missed, with the labels they are counted under.
  var misses: [Miss: LabelTable.ID] = [:]
  /// The orders that a target was counted as missed of.
  var missing = SerialSet()
  private(set) var weekly: [SeriesFigure: [Int]] = [:]
  private(set) var late: [LateFigure: Tally] = [:]
  private var isLate = false
  /// Whether what is counted is told too, see ``takeLog()``.
  var isLogging = false
  private var log: [Increment] = []

  /// A target of an order that was missed.
  struct Miss: Hashable, Sendable {
    let order: Int64
    let target: TargetName
  }

  init(_ window: PeriodWindow, preceding: Int64? = nil) {
    self.window = window
    self.preceding = preceding
  }

  /// A ledger of another period that has seen the same events, all of which lie before both.
  func forked(for window: PeriodWindow) -> PeriodLedger {
    var ledger = self
    ledger.window = window
    ledger.preceding = nil
    ledger.late = [:]
    ledger.isLate = false
    ledger.isLogging = false
    ledger.log = []
    return ledger
  }

  /// Takes in the next event.
  ///
  /// - Parameter id: the number of the event's labels, once a ledger needed it.
  mutating func add(
    _ event: JournalEvent, at position: Int64, _ id: inout LabelTable.ID?, _ words: inout LedgerWords
  ) {
    let moment = LedgerMoment(at: event.occurredAt, part: window.part(event.occurredAt))
    isLate = preceding.map { position > $0 } ?? false
    switch event.kind {
    case .contactLogged: addContact(event, moment, &id, &words)
    case .requestOpened, .requestClassified, .requestAmended, .requestLinked, .requestUnlinked, .requestResolved,
      .requestRejected, .requestReferred, .requestCancelled, .requestReopened:
      addRequest(event, moment, &id, &words)
    default: addOrder(event, moment, &id, &words)
    }
  }

  /// What was counted since it was last asked for.
  mutating func takeLog() -> [Increment] {
    guard !log.isEmpty else { return [] }
    let taken = log
    log = []
    return taken
  }
}

extension PeriodLedger {
  /// Applies a change to a request.
  @discardableResult
  mutating func change(
    request key: Int64, _ change: MovementChange, _ id: LabelTable.ID, _ moment: LedgerMoment
  ) -> MovementStep? {
    let step = requests.apply(change, to: key, id, moment)
    if let step { note(step, .requests, key) }
    return step
  }

  /// Applies a change to an order.
  @discardableResult
  mutating func change(
    order key: Int64, _ change: MovementChange, _ id: LabelTable.ID, _ moment: LedgerMoment
  ) -> MovementStep? {
    let step = orders.apply(change, to: key, id, moment)
    if let step { note(step, .orders, key) }
    if !change.isOpenAfter || moment.part == .after, orders.thing(key)?.isOpen != true { moments[key] = nil }
    return step
  }

  /// Counts one act.
  ///
  /// - Parameter detail: the number of an outcome, a target or a contract.
  mutating func tally(
    _ figure: TalliedFigure, _ labels: LabelTable.ID, detail: Int32 = 0, count: Int = 1, part: Int = 0,
    amount: Euro = .zero
  ) {
    let key = TallyKey(figure: figure, detail: detail, labels: labels)
    let tally = Tally(count: count, part: part, amount: amount)
    tallies[key, default: Tally()] += tally
    if isLogging { log.append(.tally(key, tally)) }
  }

  /// Counts the time to an act.
  mutating func time(_ step: TargetName, from start: Timestamp, to act: Timestamp, _ labels: LabelTable.ID) {
    let seconds = times.add(step, from: start, to: act, labels)
    if isLogging { log.append(.time(step, labels, seconds: seconds)) }
  }

  /// Counts an act in its week.
  mutating func count(_ series: SeriesFigure, at time: Timestamp) {
    guard let week = window.week(of: time) else { return }
    weekly[series, default: Array(repeating: 0, count: window.weeks.count)][week] += 1
    if isLogging { log.append(.week(series, week)) }
  }

  /// Counts what was entered late.
  mutating func countLate(_ figure: LateFigure?, amount: Euro = .zero) {
    guard isLate, let figure else { return }
    let tally = Tally(count: 1, amount: amount)
    late[figure, default: Tally()] += tally
    if isLogging { log.append(.late(figure, tally)) }
  }

  private mutating func note(_ step: MovementStep, _ subject: LedgerSubject, _ key: Int64) {
    if step.part == .before { countLate(LateFigure(subject, step.change)) }
    if isLogging { log.append(.step(subject, key: key, step)) }
  }
}

extension JournalEvent {
  /// The latest moment that it can count at: when it occurred, or a target that it decides was due or met.
  func reaches(_ time: Timestamp) -> Bool {
    if occurredAt >= time { return true }
    guard kind == .targetMet || kind == .targetBreached else { return false }
    return [instant("due"), instant("metAt")].contains { $0.map { $0 >= time } ?? false }
  }
}

extension LabelTable {
  /// The number of an event's labels, looked for only once.
  mutating func id(of wanted: EventLabels, _ known: inout ID?, likely: ID?) -> ID {
    if let known { return known }
    let id = self.id(of: wanted, likely: likely)
    known = id
    return id
  }
}
