extension PeriodLedger {
  /// Follows how long consent to an order's cost is waited for, and counts the time when it takes effect.
  ///
  /// It is asked for when the order comes to wait for approval, when the cost of work under way has grown past what was
  /// approved, and when nobody ratifies the mandate that such work was ordered under.
  mutating func followConsent(
    _ event: JournalEvent, _ key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment
  ) {
    guard let order = orders.thing(key), order.isOpen else { return }
    let askedAt = moments[key]?.askedAt
    if event.kind == .orderApproved, event.facts["enough"] != .flag(false) {
      if let askedAt, orders.part(moment.part, of: key) == .within {
        time(.approval, from: askedAt, to: event.occurredAt, labels)
      }
      moments.edit(key) { $0.askedAt = nil }
      orders.note(key) { $0.reached.insert(TargetSet(.approval)) }
    } else if asksConsent(event, order) {
      if askedAt == nil { moments.edit(key) { $0.askedAt = event.occurredAt } }
    } else if askedAt != nil, event.endsAsking {
      moments.edit(key) { $0.askedAt = nil }
    }
    if event.kind == .mandateUsed { orders.note(key) { $0.reached.remove(TargetSet(.approval)) } }
  }

  private func asksConsent(_ event: JournalEvent, _ order: LedgerThing<OrderProgress>) -> Bool {
    if event.toState == OrderState.approval.rawValue { return true }
    switch event.kind {
    case .ratificationRefused: return !order.progress.reached.contains(TargetSet(.approval))
    case .orderSet, .inspectionRecorded, .orderReworked: return event.holds("grown")
    case .orderCompleted, .orderCorrected: return event.holds("claimed")
    default: return false
    }
  }
}

extension JournalEvent {
  /// Whether nothing waits for consent any more, though nobody has given it.
  fileprivate var endsAsking: Bool {
    switch kind {
    case .orderDeclined, .orderedAtOnce: return true
    case .orderSet, .inspectionRecorded, .orderReworked: if facts["grown"] == .flag(false) { return true }
    case .orderCorrected: if facts["claimed"] == .flag(false) { return true }
    default: break
    }
    switch toState.flatMap(OrderState.init(rawValue:)) {
    case .evaluating, .inspection, .ready, .unassigned: return true
    default: return false
    }
  }
}
