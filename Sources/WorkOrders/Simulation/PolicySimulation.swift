/// Replays the register's history under other rules: what would have changed.
///
/// Feed it the journal's events in the order of their entry. Only open orders are kept in memory; a finished one is
/// added to the report's sums. The same events and rules give the same report.
public struct PolicySimulation {
  private let setup: SimulationSetup
  private let zone: CityZone
  private let end: Timestamp
  private let start: Timestamp
  private var record: SimulatedWorld
  private(set) var tried: SimulatedWorld
  private(set) var tally: SimulationTally
  private var unreplayed: Set<UnreplayedRule> = []
  private var hasStarted = false
  private var orders: [OrderNumber: (was: OrderCourse, would: OrderCourse, isLookedAt: Bool)] = [:]

  /// Begins before the first event.
  ///
  /// - Parameter site: where an order's work is, for the nearest firm; its zone's middle where this does not say.
  public init(_ setup: SimulationSetup, site: @escaping (OrderNumber) throws -> Coordinate? = { _ in nil }) {
    self.setup = setup
    zone = setup.proposed.calendar.zone
    start = zone.startOfDay(setup.days.from)
    end = zone.startOfDay(setup.days.to.adding(days: 1))
    record = SimulatedWorld(setup, isRecord: true, site: site)
    tried = SimulatedWorld(setup, isRecord: false, site: site)
    tally = SimulationTally(setup)
  }

  /// The first instant that is not looked at any more: later events may be left out.
  public var until: Timestamp { end }

  /// How many orders have been looked at and finished.
  public var finished: Int { tally.report.orders }

  /// Rules came into force.
  public mutating func apply(_ policy: Policy) {
    record.rules = policy
    record.inForce = policy
    tried.inForce = policy
    let changed = UnreplayedRule.changed(from: policy, to: setup.proposed)
    unreplayed = hasStarted ? unreplayed.union(changed) : changed
  }

  /// Takes the next event.
  public mutating func add(_ event: JournalEvent) throws {
    guard event.enteredAt < end else { return }
    hasStarted = hasStarted || event.enteredAt >= start
    if let contractor = event.labels.contractor, [.contractorAdded, .contractorChanged].contains(event.kind) {
      record.standings.know(contractor)
      tried.standings.know(contractor)
    }
    guard let number = event.subjects.order else { return }
    if event.kind == .orderOpened || event.kind == .orderReopened { return begin(number, event) }
    // In its place: an order's two courses are large, and most events change little of them.
    guard let place = orders.index(forKey: number) else { return }
    let workings = try orders.values[place].was.take(event, record: nil, in: &record)
    try orders.values[place].would.take(event, record: workings, in: &tried)
    guard event.kind == .orderClosed || event.kind == .orderCancelled else { return }
    let life = orders.remove(at: place).value
    if life.isLookedAt { tally.add(life.was, life.would, at: event.occurredAt, in: zone) }
  }

  private mutating func begin(_ number: OrderNumber, _ event: JournalEvent) {
    let isLookedAt = event.enteredAt >= start
    let was = OrderCourse(event, number: number, followsRecord: true, in: record)
    let would = OrderCourse(event, number: number, followsRecord: !isLookedAt, in: tried)
    orders[number] = (was, would, isLookedAt)
  }

  /// The report; orders that are still open count as they stand at the end.
  public mutating func finish() -> SimulationReport {
    let end = min(setup.asOf ?? until, until)
    for (_, life) in orders.sorted(by: { $0.key < $1.key }) where life.isLookedAt {
      tally.add(life.was, life.would, at: end, in: zone)
    }
    orders = [:]
    var report = tally.finished()
    report.notReplayed = UnreplayedRule.allCases.filter(unreplayed.contains).map(\.words)
    return report
  }
}
