/// Follows requests or orders through a period: how many were there, came, went and are still there, by their labels.
///
/// Each thing's changes (opened, moved to other labels, finished, reopened) are taken in the order of their entry, and
/// no change counts earlier than the one entered before it. So every thing's history runs forward in time, and what
/// comes in always equals what goes out, whatever times the events carry.
///
/// Only what is open or changed within the period is kept whole. What ended before the period is forgotten: if it comes
/// back, its next event says all that counts. What changed after the period's end keeps one bit, so that an event
/// dated back cannot enter it again.
struct MovementLedger<Progress: LedgerProgress>: Sendable {
  private var counts = MovementCounts()
  private var things = SerialMap<LedgerThing<Progress>>()
  private var settled = SerialSet()

  /// The thing, when it is open or was within the period.
  func thing(_ key: Int64) -> LedgerThing<Progress>? { things[key] }

  /// Whether all that counts of the thing is counted: its latest change lies after the period.
  func isSettled(_ key: Int64) -> Bool { settled.contains(key) }

  /// The part of the period in which an event of the thing counts: its own, but not before the thing's latest change.
  func part(_ own: PeriodPart, of key: Int64) -> PeriodPart {
    guard let thing = things[key] else { return isSettled(key) ? .after : own }
    return max(own, thing.part)
  }

  /// Notes something on a thing that is followed.
  mutating func note(_ key: Int64, _ edit: (inout Progress) -> Void) {
    things.edit(key) { edit(&$0.progress) }
  }

  /// Applies one change.
  ///
  /// - Returns: what it came to. A change that does not fit counts nowhere: what is not open cannot close or move, and
  ///   opening what is open only moves it.
  mutating func apply(
    _ change: MovementChange, to key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment
  ) -> MovementStep? {
    guard var thing = things[key] else { return enter(change, key, labels, moment) }
    let kind = thing.isOpen && change.opens ? .moved : change
    guard thing.isOpen != kind.opens, kind != .moved || thing.labels != labels else { return nil }
    advance(&thing, to: max(moment.part, thing.part))
    guard thing.part != .after else {
      settle(key)
      return nil
    }
    thing.at = max(moment.at, thing.at)
    let step = MovementStep(
      change: kind, part: thing.part, at: thing.at, from: thing.isOpen ? thing.labels : nil, labels: labels)
    if step.part == .within { counts.count(step) }
    thing.labels = labels
    thing.isOpen = kind.isOpenAfter
    things[key] = thing.isOpen || thing.part == .within ? thing : nil
    return step
  }

  private mutating func enter(
    _ change: MovementChange, _ key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment
  ) -> MovementStep? {
    guard change.opens, !isSettled(key) else { return nil }
    guard moment.part != .after else {
      settled.insert(key)
      return nil
    }
    let step = MovementStep(change: change, part: moment.part, at: moment.at, from: nil, labels: labels)
    if step.part == .within { counts.count(step) }
    things[key] = LedgerThing(labels: labels, part: moment.part, at: moment.at)
    return step
  }

  private mutating func settle(_ key: Int64) {
    things[key] = nil
    settled.insert(key)
  }

  /// Passes the period's start and end: what is open there is carried.
  private mutating func advance(_ thing: inout LedgerThing<Progress>, to part: PeriodPart) {
    if thing.isOpen {
      if thing.part == .before, part > .before { counts.carryIn(thing.labels) }
      if thing.part < .after, part == .after { counts.carryOut(thing.labels) }
    }
    thing.part = part
  }
}

extension MovementLedger {
  /// What was counted, with everything still open carried over the period's end.
  func closedOff() -> MovementCounts {
    var ledger = self
    ledger.things = SerialMap()
    things.forEach { thing in
      var thing = thing
      ledger.advance(&thing, to: .after)
    }
    return ledger.counts
  }
}
