import WorkOrders

/// A random journal of contacts, requests and orders over sixteen months.
///
/// Every kind of act in any sequence, with the facts that acts carry, a third of the times running back. The event at
/// index n stands at journal position n + 1.
struct RandomHistory {
  static let start = "2025-03-01T00:00:00Z"
  private static let days: Int64 = 480

  private(set) var events: [JournalEvent] = []
  private var generator: SeededGenerator
  private var script = EventScript()

  init(seed: UInt64, steps: Int = 500) throws {
    generator = SeededGenerator(seed: seed)
    let start = try Timestamp(rfc3339: Self.start)
    for step in 0..<steps {
      let steady = Int64(step) * Self.days * 24 / Int64(steps)
      let hours = number(0..<3) == 0 ? Int64(number(0..<Int(Self.days) * 24)) : steady
      let at = start + .seconds(hours * 3_600)
      switch number(0..<10) {
      case 0: try contact(at)
      case 1, 2, 3: try request(at)
      default: try order(at)
      }
    }
    events = script.events
  }

  /// A position that cuts the journal in two.
  mutating func position() -> Int { number(events.count / 4..<events.count) }

  private mutating func contact(_ at: Timestamp) throws {
    let outcome = one([ContactOutcome.request, .chaser, .information, .abandoned], .request)
    let channel = one(["phone", "email"], "web")
    let area: AreaCode = one(["roads", "green"], "roads")
    try script.contact(at.rfc3339(), outcome, channel, area: area)
  }

  private mutating func request(_ at: Timestamp) throws {
    let kind = one(
      [
        .requestOpened, .requestOpened, .requestClassified, .requestLinked, .requestUnlinked, .requestResolved,
        .requestRejected, .requestReferred, .requestCancelled, .requestReopened,
      ], EventKind.requestOpened)
    let (serial, order) = (number(1..<26), number(1..<26))
    let channel = one(["phone", "email"], "web")
    let known = labels(channel: channel)
    let said: Facts = [
      "reporters": .integer(Int64(number(1..<4))), "opening": .flag(number(0..<2) == 0),
    ]
    try script.request(serial, kind, at.rfc3339(), known, order: order, facts: said)
  }

  private mutating func order(_ at: Timestamp) throws {
    let kind = one(Self.kinds, .orderOpened)
    let subjects = EventSubjects(order: EventScript.number(number(1..<26)))
    let state = one(["approval", "ready"], "ready")
    let amount = Int64(number(0..<50))
    let known = labels()
    let said = facts(of: kind, at)
    try script.add(
      kind, at.rfc3339(), subjects, known, to: kind == .orderDecided ? state : nil, amount: amount, facts: said)
  }

  private mutating func facts(of kind: EventKind, _ at: Timestamp) -> Facts {
    let isSo = number(0..<2) == 0
    switch kind {
    case .orderOpened: return ["reportedAt": .instant(shifted(at)), "requests": .integer(Int64(number(1..<4)))]
    case .orderOffered: return ["contract": .text(one(["c1", "c2"], "c3")), "chosen": .flag(isSo)]
    case .orderApproved: return ["enough": .flag(isSo)]
    case .orderSet: return ["grown": .flag(isSo)]
    case .orderCompleted: return ["claimed": .flag(isSo)]
    case .orderHandedBack, .orderCancelled: return ["owed": .amount(Euro(cents: Int64(number(1..<9_000))))]
    case .mandateUsed: return ["mandate": "night"]
    case .inspectionRecorded: return ["kind": "safety", "outcome": .text(isSo ? "made-safe" : "confirmed")]
    case .targetMet, .targetBreached, .targetRelieved:
      return [
        "target": .text(one(["arrival", "completion"], "arrival")), "due": .instant(shifted(at)),
        "metAt": .instant(at), "late": .flag(kind == .targetBreached || isSo),
      ]
    default: return [:]
    }
  }

  private static let kinds: [EventKind] = [
    .orderOpened, .orderOpened, .orderSet, .orderDecided, .orderDecided, .orderApproved, .orderApproved, .orderDeclined,
    .orderOffered, .orderOffered, .orderRefused, .orderAccepted, .orderStarted, .orderMadeSafe, .orderCompleted,
    .orderReworked, .orderClosed, .orderClosed, .orderCancelled, .orderReopened, .orderReopened, .orderHandedBack,
    .mandateUsed, .ratificationRefused, .inspectionRecorded, .targetMet, .targetBreached, .targetBreached,
    .targetRelieved, .orderUnassigned, .noticeSent,
  ]

  private mutating func labels(channel: String? = nil) -> EventLabels {
    let zones: [ZoneCode?] = ["Z1", "Z2", nil]
    let contractors: [ContractorCode?] = ["acme", "bravo", nil]
    let area: AreaCode = one(["roads", "green"], "roads")
    let category: CategoryCode = one(["a", "b"], "a")
    let urgency: UrgencyCode = one(["urgent", "normal"], "urgent")
    let zone = one(zones, nil)
    let contractor = one(contractors, nil)
    return EventLabels(
      area: area, category: category, zone: zone, urgency: urgency, channel: channel, contractor: contractor)
  }

  private mutating func shifted(_ at: Timestamp) -> Timestamp { at + .seconds(number(-100..<100) * 3_600) }

  private mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

  private mutating func one<Value>(_ choices: [Value], _ other: Value) -> Value {
    choices.randomElement(using: &generator) ?? other
  }
}

extension StatisticsRecount {
  /// A recount of events at positions from 1 on.
  static func figures(
    _ events: some Collection<JournalEvent>, _ label: String, preceding: PrecedingAct? = nil,
    replaced: QuarterlyStatistics? = nil, reason: String? = nil, zone: CityZone = .utc
  ) throws -> QuarterlyStatistics {
    var recount = StatisticsRecount(
      period: try ReportingPeriod(typed: label), zone: zone, preceding: preceding, replaced: replaced)
    for (index, event) in events.enumerated() { recount.add(event, at: Int64(index + 1)) }
    return try recount.statistics(
      StatisticsHeading(
        city: "Castelvento", version: replaced.map { $0.version + 1 } ?? 1, state: .frozen,
        generatedAt: Timestamp(milliseconds: 0), journalPosition: Int64(events.count),
        head: String(repeating: "0", count: 64), policyVersion: 1, frozenBy: "anna", reason: reason))
  }
}

extension QuarterlyStatistics {
  /// The values by what they are of.
  var values: [FigureKey: FigureValue] { Dictionary(figures.map { ($0.key, $0.value) }) { first, _ in first } }

  /// The values of one part by what they are of.
  func values(_ part: FigurePart) -> [FigureKey: FigureValue] {
    var values: [FigureKey: FigureValue] = [:]
    for figure in figures {
      switch part {
      case .value: values[figure.key] = figure.value
      case .previous: values[figure.key] = figure.previous
      case .yearBefore: values[figure.key] = figure.yearBefore
      }
    }
    return values
  }

  /// The whole number of a figure; zero when it is not there.
  func count(_ code: String) -> Int { text(code).flatMap { Int($0) } ?? 0 }
}
