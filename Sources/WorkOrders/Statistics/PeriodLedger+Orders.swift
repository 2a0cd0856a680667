extension PeriodLedger {
  /// Follows an order through its life, and counts what is done for it.
  mutating func addOrder(
    _ event: JournalEvent, _ moment: LedgerMoment, _ id: inout LabelTable.ID?, _ words: inout LedgerWords
  ) {
    guard let key = event.subjects.order?.key else { return }
    let thing = orders.thing(key)
    // What happens after the period to an order that is not followed changes nothing of it but a target missed in it.
    guard moment.part != .after || thing != nil || event.kind.opensThing || mayJudge(event, key) else { return }
    let labels = words.labels.id(of: event.labels, &id, likely: thing?.labels)
    switch event.kind {
    case .orderOpened: open(event, key, labels, moment)
    case .orderReopened: reopen(event, key, labels, moment)
    case .orderClosed: close(event, key, labels, moment, contract: thing?.progress.contract ?? 0)
    case .orderCancelled: change(order: key, .cancelled, labels, moment)
    default:
      change(order: key, .moved, labels, moment)
      followContract(event, key, &words)
      followConsent(event, key, labels, moment)
      countAct(event, key, labels, moment, &words)
    }
    countDebt(event, key, labels, moment, contract: thing?.progress.contract ?? 0)
    if event.kind.releasesContractor { release(key, labels, moment, &words) }
  }

  private mutating func open(
    _ event: JournalEvent, _ key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment
  ) {
    let step = change(order: key, .opened, labels, moment)
    if let step, step.part == .within, step.change == .opened { tally(.requestsPerOrder, labels) }
    let reportedAt = event.instant("reportedAt") ?? event.occurredAt
    if orders.thing(key) != nil {
      moments[key] = OrderMoments(reportedAt: reportedAt, askedAt: moments[key]?.askedAt)
    }
    note(event.integer("requests"), requestsOf: key)
  }

  /// Notes how many requests an order answers.
  mutating func note(_ count: Int?, requestsOf key: Int64) {
    guard let count, !orders.isSettled(key) else { return }
    requestsOfOrder[key] = count == 1 ? nil : Int32(clamping: count)
  }

  /// A reopened order is reported anew: its times and targets start again.
  private mutating func reopen(
    _ event: JournalEvent, _ key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment
  ) {
    let step = change(order: key, .reopened, labels, moment)
    if let step, step.part == .within, step.change == .reopened { tally(.ordersNotFixed, labels, count: 0, part: 1) }
    forgetMisses(of: key)
    guard orders.thing(key) != nil else { return }
    orders.note(key) { $0 = OrderProgress() }
    moments[key] = OrderMoments(reportedAt: event.occurredAt)
  }

  private mutating func close(
    _ event: JournalEvent, _ key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment, contract: Int32
  ) {
    guard let step = change(order: key, .closed, labels, moment) else { return }
    if step.part == .before { countLate(.ordersAmount, amount: event.amount ?? .zero) }
    guard step.part == .within else { return }
    tally(.ordersAmount, labels, detail: contract, amount: event.amount ?? .zero)
    tally(.ordersRequests, labels, part: requestsOfOrder[key].map(Int.init) ?? 1)
    tally(.ordersNotFixed, labels)
    count(.orders, at: step.at)
  }

  private mutating func countDebt(
    _ event: JournalEvent, _ key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment, contract: Int32
  ) {
    guard event.kind.leavesDebt, case .amount(let owed)? = event.facts["owed"] else { return }
    switch orders.part(moment.part, of: key) {
    case .before: countLate(.ordersOwed, amount: owed)
    case .within: tally(.ordersOwed, labels, detail: contract, amount: owed)
    case .after: break
    }
  }

  /// The event still names the contractor who lost the order; from then on it has none.
  private mutating func release(
    _ key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment, _ words: inout LedgerWords
  ) {
    guard orders.thing(key)?.isOpen == true else { return }
    orders.note(key) { $0.contract = 0 }
    change(order: key, .moved, words.labels.id(withoutContractor: labels), moment)
  }

  /// An offer says under which contract; it holds until the firm loses the order.
  private mutating func followContract(_ event: JournalEvent, _ key: Int64, _ words: inout LedgerWords) {
    guard event.kind == .orderOffered || event.kind == .orderUnassigned else { return }
    let contract = event.kind == .orderOffered ? event.text("contract") : nil
    let number = contract.map { words.id(ofDetail: $0) } ?? 0
    orders.note(key) { $0.contract = number }
  }

  private mutating func countAct(
    _ event: JournalEvent, _ key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment,
    _ words: inout LedgerWords
  ) {
    switch event.kind {
    case .targetMet, .targetBreached: judge(event, key, labels, &words)
    case .targetRelieved: relieve(event, key, &words)
    case .orderAccepted: reach([.acceptance], event, key, labels, moment)
    case .orderStarted: reach([.arrival], event, key, labels, moment)
    case .orderMadeSafe: reach([.arrival, .makingSafe], event, key, labels, moment)
    case .inspectionRecorded where event.text("outcome") == InspectionOutcome.madeSafe.rawValue:
      reach([.makingSafe], event, key, labels, moment)
    case .orderCompleted: reach([.arrival, .makingSafe, .completion], event, key, labels, moment)
    case .orderReworked: takeBackCompletion(key)
    default: break
    }
    if orders.part(moment.part, of: key) == .within { countWithin(event, labels, &words) }
  }
}

extension EventKind {
  /// Whether a request or order may be open after the event that was not before.
  var opensThing: Bool {
    switch self {
    case .requestOpened, .requestReopened, .orderOpened, .orderReopened: true
    default: false
    }
  }

  /// Whether what the order owes was added by the event; a decision and a reopening only tell it again.
  fileprivate var leavesDebt: Bool { self != .orderDecided && self != .orderReopened }

  /// Whether the order has no contractor after the event, though its labels name the one it had.
  fileprivate var releasesContractor: Bool {
    switch self {
    case .orderRefused, .orderExpired, .orderWithdrawn, .orderHandedBack, .orderReopened: true
    default: false
    }
  }
}

extension JournalEvent {
  /// A fact that is a moment.
  func instant(_ name: String) -> Timestamp? {
    guard case .instant(let instant)? = facts[name] else { return nil }
    return instant
  }

  /// A fact that is a whole number.
  func integer(_ name: String) -> Int? {
    guard case .integer(let number)? = facts[name] else { return nil }
    return Int(number)
  }

  /// A fact that is a text.
  func text(_ name: String) -> String? {
    guard case .text(let text)? = facts[name] else { return nil }
    return text
  }

  /// Whether a fact is there and true.
  func holds(_ name: String) -> Bool { facts[name] == .flag(true) }
}
