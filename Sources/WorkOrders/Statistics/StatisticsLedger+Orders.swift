extension StatisticsLedger {
  /// Follows an order through its life, and counts what is done for it.
  mutating func addOrder(_ event: JournalEvent, _ key: Int64) {
    let own = part(event.occurredAt)
    let id = labels.id(of: event.labels, likely: orders.thing(key)?.labels)
    switch event.kind {
    case .orderOpened: open(event, key, id, own)
    case .orderReopened: reopen(event, key, id, own)
    case .orderClosed: close(event, key, id, own)
    case .orderCancelled: orders.apply(.cancelled, to: key, id, own)
    default:
      orders.apply(.moved, to: key, id, own)
      countAct(event, key, id, own)
    }
    if event.kind.leavesDebt, orders.part(own, of: key) == .within, case .amount(let owed)? = event.facts["owed"] {
      tally(.ordersOwed, id, amount: owed)
    }
    if event.kind.releasesContractor { release(key, id, own) }
  }

  private mutating func open(_ event: JournalEvent, _ key: Int64, _ id: LabelTable.ID, _ own: PeriodPart) {
    orders.apply(.opened, to: key, id, own)
    orders.note(key) { $0.reportedAt = event.instant("reportedAt") ?? event.occurredAt }
    note(event.integer("requests"), requestsOf: key)
  }

  /// Notes how many requests an order answers.
  mutating func note(_ count: Int?, requestsOf key: Int64) {
    guard let count, !orders.isSettled(key) else { return }
    requestsOfOrder[key] = count == 1 ? nil : count
  }

  /// A reopened order is reported anew: its times and targets start again.
  private mutating func reopen(_ event: JournalEvent, _ key: Int64, _ id: LabelTable.ID, _ own: PeriodPart) {
    orders.apply(.reopened, to: key, id, own)
    for target in TargetName.allCases { misses[Miss(order: key, target: target)] = nil }
    orders.note(key) { order in
      order.reportedAt = event.occurredAt
      order.reached = []
      order.judged = []
      order.missed = []
    }
  }

  private mutating func close(_ event: JournalEvent, _ key: Int64, _ id: LabelTable.ID, _ own: PeriodPart) {
    guard orders.apply(.closed, to: key, id, own) else { return }
    tally(.ordersAmount, id, amount: event.amount ?? .zero)
    tally(.ordersRequests, id, part: requestsOfOrder[key] ?? 1)
  }

  /// The event still names the contractor who lost the order; from then on it has none.
  private mutating func release(_ key: Int64, _ id: LabelTable.ID, _ own: PeriodPart) {
    guard orders.thing(key)?.isOpen == true else { return }
    orders.apply(.moved, to: key, labels.id(withoutContractor: id), own)
  }

  private mutating func countAct(_ event: JournalEvent, _ key: Int64, _ id: LabelTable.ID, _ own: PeriodPart) {
    switch event.kind {
    case .targetMet, .targetBreached: judge(event, key, id)
    case .targetRelieved: relieve(event, key)
    case .orderAccepted: reach([.acceptance], event, key, id, own)
    case .orderStarted: reach([.arrival], event, key, id, own)
    case .orderMadeSafe: reach([.arrival, .makingSafe], event, key, id, own)
    case .inspectionRecorded where event.text("outcome") == InspectionOutcome.madeSafe.rawValue:
      reach([.makingSafe], event, key, id, own)
    case .orderCompleted: reach([.arrival, .makingSafe, .completion], event, key, id, own)
    case .orderReworked: takeBackCompletion(key)
    default: break
    }
    if orders.part(own, of: key) == .within { countWithin(event, id) }
  }
}

extension EventKind {
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
