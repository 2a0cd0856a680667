extension PeriodLedger {
  /// Whether an event may change whether a target was kept of an order that is no longer followed.
  func mayJudge(_ event: JournalEvent, _ key: Int64) -> Bool {
    switch event.kind {
    case .targetMet, .targetBreached, .targetRelieved: missing.contains(key)
    default: false
    }
  }

  /// Counts a target, once: as kept when its act happened in time, as missed when its time ran out.
  ///
  /// What was entered last counts: an act that is entered after its time ran out, and happened in time, takes the miss
  /// back, even when the order is over by then.
  mutating func judge(
    _ event: JournalEvent, _ key: Int64, _ labels: LabelTable.ID, _ words: inout LedgerWords
  ) {
    guard let name = event.text("target").flatMap(TargetName.init(rawValue:)), let due = event.instant("due") else {
      return
    }
    let isKept = event.kind == .targetMet && !event.holds("late")
    let part = decidedPart(isKept ? event.instant("metAt") ?? event.occurredAt : due, key)
    let miss = Miss(order: key, target: name)
    if misses[miss] != nil || orders.thing(key)?.progress.missed.contains(TargetSet(name)) == true {
      if isKept { mend(miss, part, labels, &words) }
    } else if let order = orders.thing(key), !order.progress.judged.contains(TargetSet(name)) {
      decide(miss, isKept: isKept, part, labels, &words)
    }
  }

  /// Where a target counts that was decided at an instant, unless it mends a miss; `nil` for an order that is over.
  ///
  /// As all else it counts no earlier than the order's change entered before it.
  private func decidedPart(_ instant: Timestamp, _ key: Int64) -> PeriodPart? {
    guard let order = orders.thing(key), order.isOpen else { return nil }
    return window.part(max(instant, order.at))
  }

  /// Counts a target for the first time; one that is decided after the order was over counts when that was.
  private mutating func decide(
    _ miss: Miss, isKept: Bool, _ part: PeriodPart?, _ labels: LabelTable.ID, _ words: inout LedgerWords
  ) {
    let step = TargetSet(miss.target)
    let part = part ?? orders.part(.before, of: miss.order)
    orders.note(miss.order) { order in
      order.judged.insert(step)
      if !isKept { order.missed.insert(step) }
      if !isKept, part == .before { order.missedEarlier.insert(step) }
    }
    guard part == .within else { return }
    tally(.targetsMet, labels, detail: words.id(ofDetail: miss.target.rawValue), part: isKept ? 1 : 0)
    if !isKept { record(miss, labels) }
  }

  /// Counts a target as kept that was missed: never later than the miss, and where that was once the order is over.
  private mutating func mend(
    _ miss: Miss, _ part: PeriodPart?, _ labels: LabelTable.ID, _ words: inout LedgerWords
  ) {
    let step = TargetSet(miss.target)
    let wasEarlier = orders.thing(miss.order)?.progress.missedEarlier.contains(step) ?? false
    let counts = takeBack(miss, &words) ? part != .before : part == .within && !wasEarlier
    forgetMiss(miss)
    if counts { tally(.targetsMet, labels, detail: words.id(ofDetail: miss.target.rawValue), part: 1) }
  }

  /// Takes back that a target was missed: its deadline has moved on, and is judged anew.
  mutating func relieve(_ event: JournalEvent, _ key: Int64, _ words: inout LedgerWords) {
    guard let name = event.text("target").flatMap(TargetName.init(rawValue:)) else { return }
    let miss = Miss(order: key, target: name)
    takeBack(miss, &words)
    guard let order = orders.thing(key), order.progress.missed.contains(TargetSet(name)) else { return }
    forgetMiss(miss)
    orders.note(key) { $0.judged.remove(TargetSet(name)) }
  }

  private mutating func forgetMiss(_ miss: Miss) {
    orders.note(miss.order) { order in
      order.missed.remove(TargetSet(miss.target))
      order.missedEarlier.remove(TargetSet(miss.target))
    }
  }

  /// The targets of an earlier life of an order stay as they were decided.
  mutating func forgetMisses(of key: Int64) {
    guard missing.contains(key) else { return }
    for target in TargetName.allCases { misses[Miss(order: key, target: target)] = nil }
  }

  private mutating func record(_ miss: Miss, _ labels: LabelTable.ID) {
    misses[miss] = labels
    missing.insert(miss.order)
  }

  @discardableResult
  private mutating func takeBack(_ miss: Miss, _ words: inout LedgerWords) -> Bool {
    guard let labels = misses.removeValue(forKey: miss) else { return false }
    tally(.targetsMet, labels, detail: words.id(ofDetail: miss.target.rawValue), count: -1)
    return true
  }
}
