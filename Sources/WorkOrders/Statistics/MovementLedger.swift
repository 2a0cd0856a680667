/// Follows requests or orders through a period: how many were there, came, went and are still there, by their labels.
///
/// Each thing's changes (opened, moved to other labels, finished, reopened) are taken in the order of their entry, and
/// no change counts earlier than the one entered before it. So every thing's history runs forward in time, and what
/// comes in always equals what goes out, whatever times the events carry.
///
/// Only what is open or changed within the period is kept whole. What ended before the period is forgotten: if it comes
/// back, its next event says all that counts. What changed after the period's end keeps one bit, so that an event
/// dated back cannot enter it again.
struct MovementLedger: Sendable {
  private(set) var byLabels: [Movement] = []
  private(set) var moves: [Move: Int] = [:]
  private(set) var things: [Int64: LedgerThing] = [:]
  private var settled = SerialSet()

  /// A change of labels.
  struct Move: Hashable, Sendable {
    let from: LabelTable.ID
    let to: LabelTable.ID
  }

  /// What happened to a thing.
  enum Change: Sendable {
    case opened
    case reopened
    case moved
    case closed
    case cancelled
  }

  /// What a change came to that counts within the period or before it.
  struct Step: Sendable {
    /// What it counts as.
    let change: Change
    /// Where it counts, never after the period.
    let part: PeriodPart
    /// When it counts: when it happened, but not before the thing's latest change.
    let at: Timestamp
    /// The labels that the thing was open under before; `nil` when it was not open.
    let from: LabelTable.ID?
    /// The labels that the change counts under.
    let labels: LabelTable.ID

    /// The labels that the thing is open under afterwards; `nil` when it is not open.
    var to: LabelTable.ID? { change.isOpenAfter ? labels : nil }
  }

  /// The thing, when it is open or was within the period.
  func thing(_ key: Int64) -> LedgerThing? { things[key] }

  /// Whether all that counts of the thing is counted: its latest change lies after the period.
  func isSettled(_ key: Int64) -> Bool { !settled.isEmpty && settled.contains(key) }

  /// The part of the period in which an event of the thing counts: its own, but not before the thing's latest change.
  func part(_ own: PeriodPart, of key: Int64) -> PeriodPart {
    guard let thing = things[key] else { return isSettled(key) ? .after : own }
    return max(own, thing.part)
  }

  /// Notes something on a thing that is followed.
  mutating func note(_ key: Int64, _ edit: (inout LedgerThing) -> Void) {
    guard let index = things.index(forKey: key) else { return }
    edit(&things.values[index])
  }

  /// Applies one change.
  ///
  /// - Returns: what it came to. A change that does not fit counts nowhere: what is not open cannot close or move, and
  ///   opening what is open only moves it.
  mutating func apply(_ change: Change, to key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment) -> Step? {
    guard var thing = things[key] else { return enter(change, key, labels, moment) }
    let kind = thing.isOpen && change.opens ? .moved : change
    guard thing.isOpen != kind.opens, kind != .moved || thing.labels != labels else { return nil }
    advance(&thing, to: max(moment.part, thing.part))
    guard thing.part != .after else {
      settle(key)
      return nil
    }
    thing.at = max(moment.at, thing.at)
    let step = Step(
      change: kind, part: thing.part, at: thing.at, from: thing.isOpen ? thing.labels : nil, labels: labels)
    if step.part == .within { count(step) }
    thing.labels = labels
    thing.isOpen = kind.isOpenAfter
    things[key] = thing.isOpen || thing.part == .within ? thing : nil
    return step
  }

  private mutating func enter(
    _ change: Change, _ key: Int64, _ labels: LabelTable.ID, _ moment: LedgerMoment
  ) -> Step? {
    guard change.opens, !isSettled(key) else { return nil }
    guard moment.part != .after else {
      settled.insert(key)
      return nil
    }
    let step = Step(change: change, part: moment.part, at: moment.at, from: nil, labels: labels)
    if step.part == .within { count(step) }
    things[key] = LedgerThing(labels: labels, part: moment.part, at: moment.at)
    return step
  }

  private mutating func settle(_ key: Int64) {
    things[key] = nil
    settled.insert(key)
  }

  /// Passes the period's start and end: what is open there is carried.
  private mutating func advance(_ thing: inout LedgerThing, to part: PeriodPart) {
    if thing.isOpen {
      if thing.part == .before, part > .before { add(thing.labels) { $0.carriedIn += 1 } }
      if thing.part < .after, part == .after { add(thing.labels) { $0.carriedOut += 1 } }
    }
    thing.part = part
  }

  /// Counts a step within the period; what ends or is opened anew under other labels has moved to them first.
  private mutating func count(_ step: Step) {
    if let from = step.from, from != step.labels { moves[Move(from: from, to: step.labels), default: 0] += 1 }
    switch step.change {
    case .opened: add(step.labels) { $0.opened += 1 }
    case .reopened: add(step.labels) { $0.reopened += 1 }
    case .closed: add(step.labels) { $0.closed += 1 }
    case .cancelled: add(step.labels) { $0.cancelled += 1 }
    case .moved: break
    }
  }

  private mutating func add(_ labels: LabelTable.ID, _ edit: (inout Movement) -> Void) {
    while byLabels.count <= Int(labels) { byLabels.append(Movement()) }
    edit(&byLabels[Int(labels)])
  }
}

extension MovementLedger {
  /// The ledger with everything still open carried over the period's end.
  func closedOff() -> MovementLedger {
    var ledger = self
    for thing in things.values {
      var thing = thing
      ledger.advance(&thing, to: .after)
    }
    ledger.things = [:]
    return ledger
  }
}

extension MovementLedger.Change {
  fileprivate var opens: Bool { self == .opened || self == .reopened }
  /// Whether the thing is open afterwards.
  var isOpenAfter: Bool { opens || self == .moved }
}
