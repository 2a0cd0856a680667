@testable import WorkOrders

/// A random life of one order under changing rules, told to a replay of its journal act by act.
struct RandomLife {
  private(set) var order: WorkOrder
  private(set) var replay = ClockReplay()
  /// What has happened so far.
  private(set) var kinds: Set<EventKind> = []
  /// How often a failed check gave the completion another due time than it had when it was met.
  private(set) var movedByRework = 0
  private var random: SeededGenerator
  private var now = TestOrders.morning
  private var policy = Self.rules[0]
  private var reports: [RequestNumber: Timestamp]

  /// Two versions of a city with an emergency, working days and dates, the later one stricter.
  static let rules = [1, 2].map { version in
    TestCity.policy { policy in
      policy.version = version
      let hours = Int64(version == 1 ? 3_600 : 1_500)
      policy.urgencies = [
        UrgencyClass(
          code: .emergency, name: TestCity.text("emergency"),
          targets: [
            .init(name: .acceptance, within: .elapsed(.seconds(900)), clock: .always, from: .activation),
            .init(name: .arrival, within: .elapsed(.seconds(hours * 4)), clock: .service, from: .report),
            .init(name: .completion, within: .elapsed(.seconds(hours * 48)), clock: .always, from: .report),
          ]),
        UrgencyClass(
          code: .normal, name: TestCity.text("normal"),
          targets: [
            .init(name: .triage, within: .elapsed(.seconds(hours * 3)), clock: .service, from: .order),
            .init(name: .approval, within: .workingDays(1), clock: .workingDays, from: .order),
            .init(name: .arrival, within: .workingDays(3 - version), clock: .workingDays, from: .report),
            .init(name: .completion, within: .workingDays(4), clock: .workingDays, from: .activation),
          ]),
        UrgencyClass(
          code: .programmed, name: TestCity.text("programmed"),
          targets: [
            .init(name: .arrival, within: .elapsed(.seconds(hours * 60)), clock: .always, from: .order),
            .init(name: .completion, limit: .date(version == 1 ? nil : TestCity.day(2026, 12, 3)), clock: .service),
          ]),
      ]
    }
  }

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    let first = RequestNumber(year: 2026, serial: 1)
    reports = [first: now - .seconds(600)]
    order = WorkOrder(number: OrderNumber(year: 2026, serial: 1), createdAt: now, reportedAt: now, requests: [first])
    let urgency = Self.pick([UrgencyCode.emergency, .normal, .programmed], &random)
    let context = ActContext(at: now, enteredAt: now, actor: TestOrders.actor(.technician), policy: policy)
    let opened = try WorkOrder.open(
      order.number, for: [first], reportedAt: now - .seconds(600),
      settings: OrderSettings(category: "roads.pothole", urgency: urgency, zone: "Z1", estimate: euro(100)), in: context
    )
    order = opened.order
    tell(opened.occurrences, context)
  }

  /// Lets some time pass and tries one act.
  ///
  /// - Returns: the act's name; `nil` when it was refused.
  mutating func step() -> String? {
    now = now + .seconds(Self.pick([0, 60, 900, 7_200, 30_000, 100_000], &random))
    if Int.random(in: 0..<40, using: &random) == 0 { policy = Self.rules[1] }
    if Bool.random(using: &random), let change = order.breaching(at: now) { take(change, context(.system)) }
    let name = Self.pick(fitting, &random)
    let before = due(.completion)
    do {
      try act(name)
      if name == "rework", due(.completion) != before { movedByRework += 1 }
      return name
    } catch { return nil }
  }

  /// The open targets whose clocks run and whose due time would be another if it were computed now: none by right.
  var staleTargets: [TargetName] {
    guard let rules = Self.rules.first(where: { $0.version == order.clockVersion }) else { return [] }
    var again = order
    again.recomputeTargets(rules, now: now)
    return zip(order.targets, again.targets).filter { $0.due != $1.due && !order.isStopped($0) }.map(\.0.name)
  }

  private func due(_ name: TargetName) -> Timestamp? { order.targets.first { $0.name == name }?.due }

  private var fitting: [String] {
    let often: [String] =
      switch order.state {
      case .evaluating, .inspection, .unassigned: ["decide", "decide", "urgency", "date", "inspect"]
      case .approval: ["approve", "approve", "urgency"]
      case .ready: ["offer", "offer", "urgency", "date"]
      case .offered: ["accept", "accept", "refuse", "inspect"]
      case .accepted: ["start", "suspend", "suspend", "make safe", "hand back", "date", "inspect"]
      case .started: ["suspend", "suspend", "complete", "make safe", "withdraw", "date"]
      case .suspended: ["resume", "resume", "resume", "hand back", "make safe", "inspect"]
      case .completed: ["close", "rework", "rework", "link", "link", "unlink"]
      case .closed, .cancelled: ["reopen"]
      }
    return often + ["link", "unlink"]
  }

  // What is entered late happened up to some hours ago.
  private mutating func context(_ role: Role = .technician) -> ActContext {
    let back = role == .system ? 0 : Self.pick([0, 0, 0, 600, 10_000, 40_000], &random)
    return ActContext(
      at: max(now - .seconds(back), order.reportedAt, order.lastActAt), enteredAt: now, actor: TestOrders.actor(role),
      policy: policy, earlierRules: Self.rules.first { $0.version == order.clockVersion })
  }

  private mutating func act(_ name: String) throws {
    switch name {
    case "link": link()
    case "unlink": unlink()
    case "decide":
      let context = context(.system)
      let decision = try Dispatcher(policy: policy, at: now, role: .manager, spending: .none).decide(order)
      take(try order.decided(decision, in: context), context)
    default:
      let context = context(["accept", "refuse", "start", "complete"].contains(name) ? .contractor : .technician)
      take(try change(name, context), context)
    }
  }

  private mutating func change(_ name: String, _ context: ActContext) throws -> OrderChange {
    switch name {
    case "urgency": try order.set(OrderSettings(urgency: urgency()), in: context)
    case "date": try order.set(OrderSettings(date: day(context)), in: context)
    case "inspect": try order.recordInspection(.init(year: 2026, serial: 1), findings(), in: context)
    case "approve": try order.approve(in: context)
    case "offer":
      try order.offer(
        to: TestOrders.candidate, mode: .phone, answerBy: context.at + .seconds(864_000), reason: "near", in: context)
    case "accept": try order.accept(contractor: "ALFA", in: context)
    case "refuse": try order.refuse(reason: "no", in: context)
    case "start": try order.start(in: context)
    case "suspend": try order.suspend(cause: "rain", stops: stops(), in: context)
    case "resume": try order.resume(in: context)
    case "make safe": try order.makeSafe(in: context)
    case "hand back": try order.handBack(reason: "no", in: context)
    case "withdraw": try order.withdraw(reason: "no", in: context)
    case "complete": try order.complete(final: euro(90), in: context)
    case "rework": try order.rework(reason: "no", in: context)
    case "close": try order.close(in: context)
    default: try order.reopen(reason: "again", in: context)
    }
  }

  private mutating func urgency() -> UrgencyCode { Self.pick([.emergency, .normal, .programmed], &random) }

  private mutating func day(_ context: ActContext) -> CivilDate {
    policy.calendar.zone.date(of: context.at).adding(days: .random(in: 0...9, using: &random))
  }

  private mutating func findings() -> InspectionFindings {
    var findings = InspectionFindings(kind: .safety, outcome: Self.pick([.confirmed, .madeSafe], &random))
    if Bool.random(using: &random) { findings.urgency = urgency() }
    return findings
  }

  private mutating func stops() -> [TargetName]? {
    let able = order.targets.filter { !$0.isDated }.map(\.name)
    let some = able.filter { _ in Bool.random(using: &random) }
    return some.isEmpty ? nil : some
  }

  // Reports of earlier and of the same time.
  private mutating func link() {
    let number = RequestNumber(year: 2026, serial: reports.count + 1)
    let time = now - .seconds(Self.pick([0, 900, 4_000, 90_000, 400_000, 900_000], &random))
    guard !order.state.isFinished else { return }
    reports[number] = time
    let (old, context) = (order, context(.operator))
    order = order.joining(number, reportedAt: time, in: context)
    tellLink(.requestLinked, time, since: old, context)
  }

  private mutating func unlink() {
    guard let number = Self.pick(order.requests.map(Optional.some) + [nil], &random), order.requests.count > 1,
      !order.state.isFinished, let time = reports[number]
    else { return }
    let (old, context) = (order, context(.operator))
    let rest = order.requests.filter { $0 != number }.compactMap { reports[$0] }.min() ?? time
    order = order.leaving([number], reportedAt: time, rest: rest, in: context)
    tellLink(.requestUnlinked, time, since: old, context)
  }

  private mutating func tellLink(_ kind: EventKind, _ time: Timestamp, since old: WorkOrder, _ context: ActContext) {
    let facts: Facts = ["reportedAt": .instant(time), "countsFrom": .instant(order.reportedAt)]
    tell([Occurrence(kind, subjects: EventSubjects(order: order.number), facts: facts)], context)
    tellTargets(since: old, context)
  }

  private mutating func take(_ change: OrderChange, _ context: ActContext) {
    let old = order
    order = change.order
    tell(change.occurrences, context)
    tellTargets(since: old, context)
  }

  private mutating func tellTargets(since old: WorkOrder, _ context: ActContext) {
    // Contracts of this city agree on no penalties.
    let told = (try? order.targetOccurrences(since: old, under: context.clockRules(of: order))) ?? []
    tell(told, context.automatic)
  }

  private mutating func tell(_ occurrences: [Occurrence], _ context: ActContext) {
    for told in occurrences {
      kinds.insert(told.kind)
      replay.add(
        JournalEvent(
          told.kind, by: context.actor, occurredAt: context.at, enteredAt: context.enteredAt, subjects: told.subjects,
          labels: told.labels, fromState: told.from, toState: told.to, amount: told.amount, facts: told.facts),
        under: policy)
    }
  }

  private static func pick<T>(_ choices: [T], _ random: inout SeededGenerator) -> T {
    choices[Int.random(in: choices.indices, using: &random)]
  }
}
