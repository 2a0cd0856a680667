/// What a contractor would owe for one missed target of an order; shown, never deducted by the program.
public struct Penalty: Hashable, Sendable {
  /// The target.
  public let target: TargetName
  /// Who missed it.
  public let contractor: ContractorCode
  /// What was counted.
  public let unit: PenaltyRule.Unit
  /// How many of them.
  public let units: Int64
  /// How much.
  public let amount: Euro
  /// Whether the target is still unmet, so that it grows.
  public let isRunning: Bool
}

extension WorkOrder {
  /// What the contractor that holds the order owes for its missed targets at a moment.
  ///
  /// A target counts when the contractor had accepted before it was due: what was late already is nobody's penalty.
  /// Hours and days run from the deadline to the act, without the pauses that stop the target.
  public func penalties(under policy: Policy, at time: Timestamp) -> [Penalty] {
    guard let contractor, let acceptedAt else { return [] }
    return policy.penalties.compactMap { rule in
      guard let target = targets.first(where: { $0.name == rule.target }), let due = target.due, acceptedAt <= due
      else { return nil }
      let late = lateness(of: target, due, until: target.metAt ?? time)
      guard late > 0 else { return nil }
      let units = (late + rule.unit.milliseconds - 1) / rule.unit.milliseconds
      return Penalty(
        target: rule.target, contractor: contractor, unit: rule.unit, units: units,
        amount: rule.amount(units: units, cost: commitment), isRunning: target.metAt == nil && !state.isFinished)
    }
  }

  /// When the contractor that has the order accepted it; `nil` while one is only asked, and once it has left.
  var acceptedAt: Timestamp? {
    guard contractor != nil, let latest = offers.last, latest.state == .accepted else { return nil }
    return latest.answeredAt
  }

  private func lateness(of target: OrderTarget, _ due: Timestamp, until end: Timestamp) -> Int64 {
    guard end > due else { return 0 }
    let rests = pauses.stopping(target.name).reduce(Int64(0)) { sum, pause in
      let (from, to) = (max(pause.from, due), min(pause.to ?? end, end))
      return sum + max(0, to.milliseconds - from.milliseconds)
    }
    return max(0, end.milliseconds - due.milliseconds - rests)
  }
}
