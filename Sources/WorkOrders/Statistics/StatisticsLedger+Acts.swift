extension StatisticsLedger {
  /// Counts an act that happened to an order within the period.
  mutating func countWithin(_ event: JournalEvent, _ id: LabelTable.ID) {
    switch event.kind {
    case .orderOffered:
      tally(.offersSent, id)
      if event.holds("chosen") { tally(.offersChosen, id) }
    case .orderApproved where event.facts["enough"] != .flag(false):
      tally(.approvalsGiven, id)
      tally(.approvalsAmount, id, amount: event.amount ?? .zero)
    case .mandateUsed:
      let mandate = event.text("mandate") ?? Figure.none
      tally(.mandatesUsed, id, detail: mandate)
      tally(.mandatesAmount, id, detail: mandate, amount: event.amount ?? .zero)
    case .inspectionRecorded: countInspection(event, id)
    default:
      if let figure = event.kind.countedAs { tally(figure, id) }
    }
  }

  private mutating func countInspection(_ event: JournalEvent, _ id: LabelTable.ID) {
    guard let kind = event.text("kind").flatMap(InspectionKind.init(rawValue:)) else { return }
    let figure: TalliedFigure =
      switch kind {
      case .preventive: .inspectionsPreventive
      case .safety: .inspectionsSafety
      case .verification: .inspectionsVerification
      }
    tally(figure, id, detail: event.text("outcome") ?? Figure.none)
  }

  /// Notes acts of work: the first of each since the order was reported has its time counted.
  mutating func reach(
    _ steps: [TargetName], _ event: JournalEvent, _ key: Int64, _ id: LabelTable.ID, _ own: PeriodPart
  ) {
    guard let order = orders.thing(key), order.isOpen else { return }
    let isWithin = orders.part(own, of: key) == .within
    var reached = order.reached
    for step in steps where !reached.contains(StepSet(step)) {
      reached.insert(StepSet(step))
      if isWithin { times.add(step, from: order.reportedAt, to: event.occurredAt, id) }
    }
    orders.note(key) { $0.reached = reached }
  }

  /// A check that failed takes the completion back: the next one counts again, and so does its target if it was kept.
  mutating func takeBackCompletion(_ key: Int64) {
    orders.note(key) { order in
      order.reached.remove(StepSet(.completion))
      if !order.missed.contains(StepSet(.completion)) { order.judged.remove(StepSet(.completion)) }
    }
  }

  /// Counts a target, once: as kept when its act happened in time, as missed when its time ran out.
  ///
  /// What was entered last counts: an act that is entered after its time ran out, and happened in time, takes the miss
  /// back.
  mutating func judge(_ event: JournalEvent, _ key: Int64, _ id: LabelTable.ID) {
    guard let name = event.text("target").flatMap(TargetName.init(rawValue:)), let due = event.instant("due"),
      let order = orders.thing(key)
    else { return }
    let step = StepSet(name)
    let isKept = event.kind == .targetMet && !event.holds("late")
    let wasMissed = order.missed.contains(step)
    guard !order.judged.contains(step) || (isKept && wasMissed) else { return }
    if wasMissed { takeBackMiss(of: name, key) }
    orders.note(key) { order in
      order.judged.insert(step)
      if isKept { order.missed.remove(step) } else { order.missed.insert(step) }
    }
    let decidedAt = isKept ? event.instant("metAt") ?? event.occurredAt : due
    guard part(decidedAt) == .within else { return }
    tally(.targetsMet, id, detail: name.rawValue, part: isKept ? 1 : 0)
    if !isKept { misses[Miss(order: key, target: name)] = id }
  }

  /// Takes back that a target was missed: its deadline has moved on, and is judged anew.
  mutating func relieve(_ event: JournalEvent, _ key: Int64) {
    guard let name = event.text("target").flatMap(TargetName.init(rawValue:)) else { return }
    takeBackMiss(of: name, key)
    orders.note(key) { order in
      order.judged.remove(StepSet(name))
      order.missed.remove(StepSet(name))
    }
  }

  private mutating func takeBackMiss(of name: TargetName, _ key: Int64) {
    guard let id = misses.removeValue(forKey: Miss(order: key, target: name)) else { return }
    tally(.targetsMet, id, detail: name.rawValue, count: -1)
  }
}

extension EventKind {
  /// The figure that simply counts these events.
  fileprivate var countedAs: TalliedFigure? {
    switch self {
    case .orderAccepted: .offersAccepted
    case .orderRefused: .offersRefused
    case .orderExpired: .offersExpired
    case .orderWithdrawn: .offersWithdrawn
    case .orderHandedBack: .offersHandedBack
    case .orderReworked: .ordersReworked
    case .orderUnassigned: .ordersUnassigned
    case .orderDeclined: .approvalsDeclined
    case .mandateRatified: .mandatesRatified
    case .ratificationRefused: .ratificationsRefused
    case .inspectionScheduled: .inspectionsScheduled
    default: nil
    }
  }
}
