extension StatisticsLedger {
  /// Counts a contact: it is received and dealt with at once.
  mutating func addContact(_ event: JournalEvent) {
    guard part(event.occurredAt) == .within else { return }
    let id = labels.id(of: event.labels)
    let outcome = event.toState.flatMap(ContactOutcome.init(rawValue:))
    tally(.contactsReceived, id, detail: event.toState ?? Figure.none)
    tally(.contactsAnswered, id, part: outcome == .information || outcome == .referred ? 1 : 0)
    tally(.contactsRequests, id)
    if outcome == .chaser { tally(.contactsChasers, id) }
  }

  /// Follows a request through its life.
  mutating func addRequest(_ event: JournalEvent) {
    guard let key = event.subjects.request?.key else { return }
    let own = part(event.occurredAt)
    let id = labels.id(of: event.labels, likely: requests.thing(key)?.labels)
    switch event.kind {
    case .requestOpened:
      if requests.apply(.opened, to: key, id, own) { tally(.contactsRequests, id, count: 0, part: 1) }
    case .requestReopened: requests.apply(.reopened, to: key, id, own)
    case .requestResolved, .requestRejected, .requestReferred: end(key, as: .closed, id, own, event)
    case .requestCancelled: end(key, as: .cancelled, id, own, event)
    default: requests.apply(.moved, to: key, id, own)
    }
    countLink(event, id)
  }

  private mutating func end(
    _ key: Int64, as change: MovementLedger.Change, _ id: LabelTable.ID, _ own: PeriodPart, _ event: JournalEvent
  ) {
    guard requests.apply(change, to: key, id, own) else { return }
    let outcome: RequestState =
      switch event.kind {
      case .requestRejected: .rejected
      case .requestReferred: .referred
      case .requestCancelled: .cancelled
      default: .resolved
      }
    tally(.requestsEnded, id, detail: outcome.rawValue)
  }

  /// Counts a link, and notes how many requests the order answers now.
  private mutating func countLink(_ event: JournalEvent, _ id: LabelTable.ID) {
    guard event.kind == .requestLinked || event.kind == .requestUnlinked, let request = event.subjects.request else {
      return
    }
    // What an order is opened with, or takes from another as it is split off, is no repeat and mends no mistake.
    if !event.holds("opening"), requests.part(part(event.occurredAt), of: request.key) == .within {
      tally(event.kind == .requestLinked ? .requestsLinked : .requestsUnlinked, id)
    }
    if let order = event.subjects.order { note(event.integer("reporters"), requestsOf: order.key) }
  }
}
