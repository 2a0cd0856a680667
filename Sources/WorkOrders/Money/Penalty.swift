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
  /// Hours and days run from the deadline to the act on the target's own clock, without the pauses that stop it.
  ///
  /// - Parameters:
  ///   - policy: the rules that the order's clocks were set under.
  ///   - terms: what the contract agrees on for itself.
  public func penalties(under policy: Policy, _ terms: PenaltyTerms = .none, at time: Timestamp) -> [Penalty] {
    guard let contractor, let acceptedAt else { return [] }
    return terms.over(policy.penalties).compactMap { rule in
      guard let target = targets.first(where: { $0.name == rule.target }), let due = target.due, acceptedAt <= due
      else { return nil }
      let units = unitsLate(rule.unit, target, due, until: target.metAt ?? time, policy)
      guard units > 0 else { return nil }
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

  private func unitsLate(
    _ unit: PenaltyRule.Unit, _ target: OrderTarget, _ due: Timestamp, until end: Timestamp, _ policy: Policy
  ) -> Int64 {
    let rests = target.isDated ? [] : pauses.stopping(target.name)
    let clock = penaltyClock(of: target.name, policy)
    // A day of a clock that runs on working days is a working day, however many hours it has.
    if unit == .day, clock != .always {
      let start = isInWorkingDays(target.name, policy) ? policy.calendar.endOfDay(of: due) : due
      let days = policy.calendar.daysCounted(from: start, to: end, clock: clock, pauses: rests)
      return due < end ? Int64(max(1, days)) : 0
    }
    let late = policy.calendar.elapsed(from: due, to: end, clock: clock, pauses: rests).wholeMilliseconds
    return (late + unit.milliseconds - 1) / unit.milliseconds
  }

  // A limit in working days runs by working days on every clock, and so does being late.
  private func penaltyClock(of name: TargetName, _ policy: Policy) -> ClockKind {
    let clock = rule(for: name, policy)?.clock ?? .always
    return clock == .always && isInWorkingDays(name, policy) ? .workingDays : clock
  }

  // Such a limit ends with the service of its last day: the next working day is the first that is late.
  private func isInWorkingDays(_ name: TargetName, _ policy: Policy) -> Bool {
    if case .within(.workingDays)? = rule(for: name, policy)?.limit { true } else { false }
  }

  private func rule(for name: TargetName, _ policy: Policy) -> UrgencyClass.Target? {
    urgency.flatMap { policy.urgency($0) }?.targets.first { $0.name == name }
  }
}
