/// Counts contractors' events of a period into scorecards.
///
/// Feed it the events that bear a contractor, in the order of their entry, from the start of the period on. An act counts
/// when it happened. A target counts once, for the contractor that had accepted the order before it was due: as met
/// when it was met, as missed when its time ran out, unless an act that was in time is entered later; targets are judged
/// anew once an order is reopened.
public struct ScorecardLedger: Sendable {
  private struct Judged: Hashable {
    let order: OrderNumber
    /// How often the order had been reopened.
    let life: Int
    let target: TargetName
  }

  private struct Judgement {
    let isKept: Bool
    let contractor: ContractorCode
    /// Whether it lies within the period.
    let isCounted: Bool
  }

  private let start: Timestamp
  private let end: Timestamp
  private var cards: [ContractorCode: Scorecard] = [:]
  private var lives: [OrderNumber: Int] = [:]
  private var judged: [Judged: Judgement] = [:]
  private var penalties: [Judged: (contractor: ContractorCode, amount: Euro)] = [:]

  /// Begins a period: from `start` up to and not including `end`.
  public init(start: Timestamp, end: Timestamp) {
    self.start = start
    self.end = end
  }

  /// The cards of contractors that did anything, by code.
  public var scorecards: [Scorecard] {
    var cards = cards
    for penalty in penalties.values {
      cards[penalty.contractor, default: Scorecard(contractor: penalty.contractor)].penalties += penalty.amount
    }
    return cards.values.sorted { $0.contractor < $1.contractor }
  }

  /// One contractor's card; empty when it did nothing.
  public func scorecard(of contractor: ContractorCode) -> Scorecard {
    scorecards.first { $0.contractor == contractor } ?? Scorecard(contractor: contractor)
  }

  /// Takes the next event.
  public mutating func add(_ event: JournalEvent) {
    guard let order = event.subjects.order else { return }
    // The contractor that missed it may have left meanwhile.
    if event.kind == .targetRelieved { return relieve(event, order) }
    guard let contractor = event.labels.contractor else { return }
    switch event.kind {
    case .targetMet, .targetBreached: judge(event, order, contractor)
    case .orderReopened:
      lives[order, default: 0] += 1
      count(event, contractor)
    case .orderReworked:
      takeBackCompletion(of: order)
      count(event, contractor)
    default: count(event, contractor)
    }
  }

  private mutating func count(_ event: JournalEvent, _ contractor: ContractorCode) {
    guard isWithin(event.occurredAt) else { return }
    var card = cards[contractor] ?? Scorecard(contractor: contractor)
    guard card.count(event) else { return }
    cards[contractor] = card
  }

  private mutating func judge(_ event: JournalEvent, _ order: OrderNumber, _ contractor: ContractorCode) {
    guard let name = event.text("target").flatMap(TargetName.init(rawValue:)), PenaltyRule.targets.contains(name),
      let due = event.instant("due"), let accepted = event.instant("acceptedAt"), accepted <= due
    else { return }
    let key = Judged(order: order, life: lives[order, default: 0], target: name)
    let metAt = event.kind == .targetMet ? event.instant("metAt") ?? event.occurredAt : nil
    if let metAt, isWithin(metAt), case .amount(let amount)? = event.facts["penalty"] {
      penalties[key] = (contractor, amount)
    }
    let isKept = metAt.map { $0 <= due } ?? false
    if let earlier = judged[key] {
      guard isKept, !earlier.isKept else { return }
      if earlier.isCounted { cards[earlier.contractor]?.judge(name, isKept: false, by: -1) }
    }
    let isCounted = isWithin(isKept ? metAt ?? due : due)
    judged[key] = Judgement(isKept: isKept, contractor: contractor, isCounted: isCounted)
    if isCounted { cards[contractor, default: Scorecard(contractor: contractor)].judge(name, isKept: isKept) }
  }

  // The deadline has moved on: the target is judged anew.
  private mutating func relieve(_ event: JournalEvent, _ order: OrderNumber) {
    guard let name = event.text("target").flatMap(TargetName.init(rawValue:)) else { return }
    let key = Judged(order: order, life: lives[order, default: 0], target: name)
    guard let missed = judged[key], !missed.isKept else { return }
    judged[key] = nil
    if missed.isCounted { cards[missed.contractor]?.judge(name, isKept: false, by: -1) }
  }

  // A check that failed takes a kept completion back, which then counts once; a missed one stays missed.
  private mutating func takeBackCompletion(of order: OrderNumber) {
    let key = Judged(order: order, life: lives[order, default: 0], target: .completion)
    guard let kept = judged[key], kept.isKept else { return }
    judged[key] = nil
    if kept.isCounted { cards[kept.contractor]?.judge(.completion, isKept: true, by: -1) }
  }

  private func isWithin(_ time: Timestamp) -> Bool { start <= time && time < end }
}

extension Scorecard {
  /// Counts an act; says whether it is one that is counted.
  fileprivate mutating func count(_ event: JournalEvent) -> Bool {
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
    default: return false
    }
    return true
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
