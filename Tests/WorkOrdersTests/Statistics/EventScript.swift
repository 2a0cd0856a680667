import Testing

@testable import WorkOrders

/// Writes journals for tests: short calls that make the events the register would.
struct EventScript {
  private(set) var events: [JournalEvent] = []
  /// When events are entered; `nil` for when they happen.
  var enteredAt: Timestamp?

  /// Labels of a pothole in a zone.
  static func labels(
    _ area: AreaCode = "roads", _ category: CategoryCode = "roads.pothole", _ zone: ZoneCode? = "Z1",
    urgency: UrgencyCode? = nil, channel: String? = nil, contractor: ContractorCode? = nil
  ) -> EventLabels {
    EventLabels(area: area, category: category, zone: zone, urgency: urgency, channel: channel, contractor: contractor)
  }

  mutating func add(
    _ kind: EventKind, _ at: String, _ subjects: EventSubjects, _ labels: EventLabels, from: String? = nil,
    to: String? = nil, amount: Int64? = nil, facts: Facts = [:]
  ) throws {
    let time = try Timestamp(rfc3339: at)
    events.append(
      JournalEvent(
        kind, occurredAt: time, enteredAt: enteredAt ?? time, actor: "system", role: .system, subjects: subjects,
        labels: labels, fromState: from, toState: to, amount: amount.map { Euro(cents: $0 * 100) }, facts: facts))
  }

  mutating func contact(_ at: String, _ outcome: ContactOutcome, _ channel: String, area: AreaCode? = nil) throws {
    let labels = EventLabels(area: area, channel: channel)
    let subjects = EventSubjects(contact: ContactNumber(year: 2026, serial: 1))
    try add(.contactLogged, at, subjects, labels, to: outcome.rawValue)
  }

  mutating func request(
    _ serial: Int, _ kind: EventKind, _ at: String, _ labels: EventLabels, order: Int? = nil,
    facts: Facts = [:]
  ) throws {
    let subjects = EventSubjects(request: RequestNumber(year: 2026, serial: serial), order: order.map(Self.number))
    try add(kind, at, subjects, labels, facts: facts)
  }

  mutating func order(
    _ serial: Int, _ kind: EventKind, _ at: String, _ labels: EventLabels, amount: Int64? = nil,
    facts: Facts = [:]
  ) throws {
    try add(kind, at, EventSubjects(order: Self.number(serial)), labels, amount: amount, facts: facts)
  }

  /// An order opened when it was reported.
  mutating func opened(_ serial: Int, _ at: String, _ labels: EventLabels, requests: Int64 = 1) throws {
    let reported = try Timestamp(rfc3339: at)
    try order(
      serial, .orderOpened, at, labels, facts: ["reportedAt": .instant(reported), "requests": .integer(requests)])
  }

  /// A target met in time or missed; what was missed may be met late afterwards.
  mutating func target(
    _ serial: Int, _ name: TargetName, _ kind: EventKind, due: String?, metAt: String? = nil, late: Bool = false,
    _ labels: EventLabels
  ) throws {
    var facts: Facts = ["target": .text(name.rawValue), "late": .flag(late)]
    if let due { facts["due"] = .instant(try Timestamp(rfc3339: due)) }
    if let metAt { facts["metAt"] = .instant(try Timestamp(rfc3339: metAt)) }
    try order(serial, kind, metAt ?? due ?? "2026-01-01T00:00:00Z", labels, facts: facts)
  }

  static func number(_ serial: Int) -> OrderNumber { OrderNumber(year: 2026, serial: serial) }
}

extension EventScript {
  /// The figures of a period from these events.
  func figures(_ label: String, zone: CityZone = .utc) throws -> QuarterlyStatistics {
    try Self.figures(events, label, zone: zone)
  }

  /// The figures of a period from events, compared with no other: what a recount has to give for each of its periods.
  static func figures(_ events: [JournalEvent], _ label: String, zone: CityZone = .utc) throws -> QuarterlyStatistics {
    let period = try #require(ReportingPeriod(label: label))
    var ledger = PeriodLedger(PeriodWindow(period, in: zone))
    var words = LedgerWords()
    for event in events where event.kind.isCounted {
      var labels: LabelTable.ID?
      ledger.add(event, at: 0, &labels, &words)
    }
    var groups = LabelGroups(words)
    let (figures, totals) = try ledger.figures(&groups)
    let statistics = QuarterlyStatistics(
      city: "Castelvento", period: period, version: 1, state: .draft, generatedAt: Timestamp(milliseconds: 0),
      journalPosition: 1, head: String(repeating: "0", count: 64), policyVersion: 1,
      definitions: StatisticsDefinitions.sorted(withLate: false), figures: figures, totals: totals)
    try statistics.checkConsistency()
    return statistics
  }
}

extension QuarterlyStatistics {
  /// The text of one figure; `nil` when it is not there.
  func text(_ code: String, _ dimensions: [Dimension: String] = [:]) -> String? {
    figures.first { $0.code == code && $0.dimensions == dimensions }?.value.text
  }

  /// A movement as one line: carried in, opened, reopened, moved in, closed, cancelled, moved out, carried out.
  func movement(_ subject: String, _ dimensions: [Dimension: String] = [:]) -> [Int] {
    let parts = ["carriedIn", "opened", "reopened", "movedIn", "closed", "cancelled", "movedOut", "carriedOut"]
    return parts.compactMap { text("\(subject).\($0)", dimensions).flatMap { Int($0) } }
  }

  /// The share of one figure as `numerator/denominator`.
  func share(_ code: String, _ dimensions: [Dimension: String] = [:]) -> String? {
    let figure = figures.first { $0.code == code && $0.dimensions == dimensions }
    guard case .ratio(let numerator, let denominator)? = figure?.value else { return nil }
    return "\(numerator)/\(denominator)"
  }
}
