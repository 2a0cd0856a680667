extension PeriodLedger {
  /// Counts a contact: it is received and dealt with at once.
  mutating func addContact(
    _ event: JournalEvent, _ moment: LedgerMoment, _ id: inout LabelTable.ID?, _ words: inout LedgerWords
  ) {
    if moment.part == .before { countLate(.contacts) }
    guard moment.part == .within else { return }
    let labels = words.labels.id(of: event.labels, &id, likely: nil)
    let outcome = event.toState.flatMap(ContactOutcome.init(rawValue:))
    tally(.contactsReceived, labels, detail: words.id(ofDetail: event.toState ?? Figure.none))
    tally(.contactsAnswered, labels, part: outcome == .information || outcome == .referred ? 1 : 0)
    tally(.contactsRequests, labels)
    if outcome == .chaser { tally(.contactsChasers, labels) }
    count(.contacts, at: moment.at)
  }

  /// Follows a request through its life.
  mutating func addRequest(
    _ event: JournalEvent, _ moment: LedgerMoment, _ id: inout LabelTable.ID?, _ words: inout LedgerWords
  ) {
    guard let key = event.subjects.request?.key else { return }
    let thing = requests.thing(key)
    // What happens after the period to a request that is not followed changes nothing of it.
    guard moment.part != .after || thing != nil || event.kind.opensThing else { return noteReporters(event) }
    let labels = words.labels.id(of: event.labels, &id, likely: thing?.labels)
    switch event.kind {
    case .requestOpened: open(request: key, labels, moment)
    case .requestReopened: change(request: key, .reopened, labels, moment)
    case .requestResolved: end(key, .closed, as: .resolved, labels, moment, &words)
    case .requestRejected: end(key, .closed, as: .rejected, labels, moment, &words)
    case .requestReferred: end(key, .closed, as: .referred, labels, moment, &words)
    case .requestCancelled: end(key, .cancelled, as: .cancelled, labels, moment, &words)
    default: change(request: key, .moved, labels, moment)
    }
    countLink(event, key, labels, moment)
  }

  private mutating func open(request key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment) {
    guard let step = change(request: key, .opened, labels, moment), step.part == .within, step.change == .opened
    else { return }
    tally(.contactsRequests, labels, count: 0, part: 1)
    tally(.requestsPerOrder, labels, count: 0, part: 1)
    count(.requests, at: step.at)
  }

  private mutating func end(
    _ key: Int64, _ change: MovementChange, as outcome: RequestState, _ labels: LabelTable.ID,
    _ moment: LedgerMoment, _ words: inout LedgerWords
  ) {
    guard let step = self.change(request: key, change, labels, moment), step.part == .within else { return }
    tally(.requestsEnded, labels, detail: words.id(ofDetail: outcome.rawValue))
  }

  /// Counts a link, and notes how many requests the order answers now.
  private mutating func countLink(
    _ event: JournalEvent, _ key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment
  ) {
    guard event.kind == .requestLinked || event.kind == .requestUnlinked else { return }
    // What an order is opened with, or takes from another as it is split off, is no repeat and mends no mistake.
    if !event.holds("opening"), requests.part(moment.part, of: key) == .within {
      tally(event.kind == .requestLinked ? .requestsLinked : .requestsUnlinked, labels)
    }
    noteReporters(event)
  }

  private mutating func noteReporters(_ event: JournalEvent) {
    guard event.kind == .requestLinked || event.kind == .requestUnlinked, let order = event.subjects.order else {
      return
    }
    note(event.integer("reporters"), requestsOf: order.key)
  }
}
