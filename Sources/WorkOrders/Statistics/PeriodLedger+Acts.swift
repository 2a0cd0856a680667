extension PeriodLedger {
  /// Counts an act that happened to an order within the period.
  mutating func countWithin(_ event: JournalEvent, _ labels: LabelTable.ID, _ words: inout LedgerWords) {
    switch event.kind {
    case .orderOffered:
      tally(.offersSent, labels)
      if event.holds("chosen") { tally(.offersChosen, labels) }
    case .orderApproved where event.facts["enough"] != .flag(false):
      tally(.approvalsGiven, labels)
      tally(.approvalsAmount, labels, amount: event.amount ?? .zero)
    case .mandateUsed:
      let mandate = words.id(ofDetail: event.text("mandate") ?? Figure.none)
      tally(.mandatesUsed, labels, detail: mandate)
      tally(.mandatesAmount, labels, detail: mandate, amount: event.amount ?? .zero)
    case .inspectionRecorded: countInspection(event, labels, &words)
    default:
      if let figure = event.kind.countedAs { tally(figure, labels) }
    }
  }

  private mutating func countInspection(
    _ event: JournalEvent, _ labels: LabelTable.ID, _ words: inout LedgerWords
  ) {
    guard let kind = event.text("kind").flatMap(InspectionKind.init(rawValue:)) else { return }
    let figure: TalliedFigure =
      switch kind {
      case .preventive: .inspectionsPreventive
      case .safety: .inspectionsSafety
      case .verification: .inspectionsVerification
      }
    tally(figure, labels, detail: words.id(ofDetail: event.text("outcome") ?? Figure.none))
  }

  /// Notes acts of work: the first of each since the order was reported has its time counted.
  mutating func reach(
    _ steps: [TargetName], _ event: JournalEvent, _ key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment
  ) {
    guard let order = orders.thing(key), order.isOpen else { return }
    let reportedAt = orders.part(moment.part, of: key) == .within ? moments[key]?.reportedAt : nil
    var reached = order.progress.reached
    for step in steps where !reached.contains(TargetSet(step)) {
      reached.insert(TargetSet(step))
      if let reportedAt { time(step, from: reportedAt, to: event.occurredAt, labels) }
    }
    orders.note(key) { $0.reached = reached }
  }

  /// A check that failed takes the completion back: the next one counts again, and so does its target if it was kept.
  mutating func takeBackCompletion(_ key: Int64) {
    orders.note(key) { order in
      order.reached.remove(TargetSet(.completion))
      if !order.missed.contains(TargetSet(.completion)) { order.judged.remove(TargetSet(.completion)) }
    }
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
