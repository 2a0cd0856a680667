/// Turns the journal's events into the figures of one period.
///
/// Feed it every event from the first on, in the order of entry (those whose kind is not
/// ``EventKind/isCounted`` may be left out), then ask for
/// ``statistics(city:version:state:generatedAt:journalPosition:head:policyVersion:)``.
/// An event counts in the period in which it occurred, whenever it was entered; the order of entry decides the sequence
/// of a thing's changes, and none counts earlier than the change entered before it. The same events give the same
/// figures, and how events of different things interleave makes no difference.
///
/// A value without I/O. It keeps a few words for each thing that is open or changed within the period, a bit for each
/// that changed later, and nothing of what ended earlier.
public struct StatisticsLedger: Sendable {
  /// The days covered.
  public let period: ReportingPeriod
  let bounds: (start: Timestamp, end: Timestamp)
  var labels = LabelTable()
  var requests = MovementLedger()
  var orders = MovementLedger()
  var times = OrderTimes()
  /// How many requests an order answers, where it is not one.
  var requestsOfOrder: [Int64: Int] = [:]
  var tallies: [TallyKey: Tally] = [:]
  /// The targets counted as missed, with the labels they are counted under.
  var misses: [Miss: LabelTable.ID] = [:]
  var details: [String] = [Figure.none]
  private var detailIDs: [String: Int32] = [Figure.none: 0]

  /// A target of an order that was missed.
  struct Miss: Hashable, Sendable {
    let order: Int64
    let target: TargetName
  }

  /// Makes an empty ledger for a period of a city in its time zone.
  public init(period: ReportingPeriod, zone: CityZone) {
    self.period = period
    bounds = period.bounds(in: zone)
  }

  /// Takes in the next event.
  public mutating func add(_ event: JournalEvent) {
    guard event.kind.isCounted else { return }
    switch event.kind {
    case .contactLogged: addContact(event)
    case .requestOpened, .requestClassified, .requestAmended, .requestLinked, .requestUnlinked, .requestResolved,
      .requestRejected, .requestReferred, .requestCancelled, .requestReopened:
      addRequest(event)
    default:
      if let order = event.subjects.order { addOrder(event, order.key) }
    }
  }

  /// Where an instant lies.
  func part(_ time: Timestamp) -> PeriodPart {
    time < bounds.start ? .before : time < bounds.end ? .within : .after
  }

  /// Counts one act.
  mutating func tally(
    _ figure: TalliedFigure, _ labels: LabelTable.ID, detail: String = Figure.none, count: Int = 1, part: Int = 0,
    amount: Euro = .zero
  ) {
    let key = TallyKey(figure: figure, detail: id(ofDetail: detail), labels: labels)
    tallies[key, default: Tally()] += Tally(count: count, part: part, amount: amount)
  }

  private mutating func id(ofDetail detail: String) -> Int32 {
    if detail == Figure.none { return 0 }
    if let id = detailIDs[detail] { return id }
    let id = Int32(details.count)
    details.append(detail)
    detailIDs[detail] = id
    return id
  }
}
