/// Counts a contractor's events of a period into its scorecard.
///
/// Feed it, in the order of their entry, the events that bear the contractor from the start of the period on; and of the
/// orders that it had a target of, whoever holds them by then, the reopenings and the deadlines that moved on. Other
/// events count for nothing. An act counts when it happened. A target counts once, for the contractor that had accepted
/// the order before it was due: as met when it was met, as missed when its time ran out, unless an act that was in time is
/// entered later or the deadline moves on; targets are judged anew once an order is reopened.
public struct ScorecardLedger: Sendable {
  private struct Judged: Hashable {
    let order: OrderNumber
    /// How often the order had been reopened.
    let life: Int
    let target: TargetName
  }

  private struct Judgement {
    let isKept: Bool
    /// Whether it lies within the period.
    let isCounted: Bool
  }

  private let contractor: ContractorCode
  private let start: Timestamp
  private let end: Timestamp
  private var card: Scorecard
  private var lives: [OrderNumber: Int] = [:]
  private var judged: [Judged: Judgement] = [:]
  private var penalties: [Judged: Euro] = [:]

  /// Begins a contractor's period: from `start` up to and not including `end`.
  public init(of contractor: ContractorCode, start: Timestamp, end: Timestamp) {
    self.contractor = contractor
    self.start = start
    self.end = end
    card = Scorecard(contractor: contractor)
  }

  /// The contractor's card; empty when it did nothing.
  public var scorecard: Scorecard {
    var card = card
    card.penalties = penalties.values.reduce(.zero) { $0 + $1 }
    return card
  }

  /// Takes the next event.
  public mutating func add(_ event: JournalEvent) {
    guard let order = event.subjects.order else { return }
    // The contractor may have left the order meanwhile: these bear another one then, or none.
    switch event.kind {
    case .targetRelieved: return relieve(event, order)
    case .orderReopened: lives[order, default: 0] += 1
    default: break
    }
    guard event.labels.contractor == contractor else { return }
    switch event.kind {
    case .targetMet, .targetBreached: judge(event, order)
    case .orderReworked:
      takeBackCompletion(of: order)
      count(event)
    default: count(event)
    }
  }

  private mutating func count(_ event: JournalEvent) {
    if isWithin(event.occurredAt) { card.count(event) }
  }

  private mutating func judge(_ event: JournalEvent, _ order: OrderNumber) {
    guard let name = event.text("target").flatMap(TargetName.init(rawValue:)), PenaltyRule.targets.contains(name),
      let due = event.instant("due"), let accepted = event.instant("acceptedAt"), accepted <= due
    else { return }
    let key = Judged(order: order, life: lives[order, default: 0], target: name)
    let metAt = event.kind == .targetMet ? event.instant("metAt") ?? event.occurredAt : nil
    if let metAt, isWithin(metAt), case .amount(let amount)? = event.facts["penalty"] { penalties[key] = amount }
    let isKept = metAt.map { $0 <= due } ?? false
    if let earlier = judged[key] {
      guard isKept, !earlier.isKept else { return }
      takeBack(earlier, of: name)
    }
    let isCounted = isWithin(isKept ? metAt ?? due : due)
    judged[key] = Judgement(isKept: isKept, isCounted: isCounted)
    if isCounted { card.judge(name, isKept: isKept) }
  }

  // The deadline has moved on: the target is judged anew.
  private mutating func relieve(_ event: JournalEvent, _ order: OrderNumber) {
    guard let name = event.text("target").flatMap(TargetName.init(rawValue:)) else { return }
    let key = Judged(order: order, life: lives[order, default: 0], target: name)
    guard let missed = judged[key], !missed.isKept else { return }
    judged[key] = nil
    penalties[key] = nil
    takeBack(missed, of: name)
  }

  // A check that failed takes a kept completion back, which then counts once; a missed one stays missed.
  private mutating func takeBackCompletion(of order: OrderNumber) {
    let key = Judged(order: order, life: lives[order, default: 0], target: .completion)
    guard let kept = judged[key], kept.isKept else { return }
    judged[key] = nil
    takeBack(kept, of: .completion)
  }

  private mutating func takeBack(_ judgement: Judgement, of name: TargetName) {
    if judgement.isCounted { card.judge(name, isKept: judgement.isKept, by: -1) }
  }

  private func isWithin(_ time: Timestamp) -> Bool { start <= time && time < end }
}

extension Scorecard {
  /// Counts an act, where it is one that is counted.
  fileprivate mutating func count(_ event: JournalEvent) {
    switch event.kind {
    case .orderOffered: offers += 1
    case .orderAccepted: accepted += 1
    case .orderRefused: refused += 1
    case .orderExpired: silent += 1
    case .orderCompleted: completed += 1
    case .orderReworked: reworked += 1
    case .orderReopened: reopened += 1
    case .orderClosed:
      closed += 1
      amount += event.amount ?? .zero
    case .orderWithdrawn:
      withdrawn += 1
      amount += event.owed
    case .orderHandedBack:
      handedBack += 1
      amount += event.owed
    case .orderCancelled: amount += event.owed
    default: break
    }
  }

  fileprivate mutating func judge(_ target: TargetName, isKept: Bool, by count: Int = 1) {
    switch target {
    case .arrival: arrival.add(isKept, count)
    case .makingSafe: makingSafe.add(isKept, count)
    case .completion: completion.add(isKept, count)
    case .triage, .approval, .acceptance: break
    }
  }
}

extension Scorecard.Share {
  fileprivate mutating func add(_ isKept: Bool, _ count: Int) {
    of += count
    if isKept { met += count }
  }
}

extension JournalEvent {
  /// What a contractor that left the order is owed.
  fileprivate var owed: Euro {
    guard case .amount(let amount) = facts["owed"] else { return .zero }
    return amount
  }
}
