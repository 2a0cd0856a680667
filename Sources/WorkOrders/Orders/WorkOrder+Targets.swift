extension WorkOrder {
  /// Sets up the targets of the order's urgency class anew, keeping what has been met or missed already.
  ///
  /// An order without a class has those that the city gives to what nobody has classified; the class that a category
  /// brings then counts from the same start. From here on its clocks run by these rules, whatever version comes into
  /// force. A target that was missed stays so only while its new deadline has passed too.
  ///
  /// - Parameter now: when that is entered.
  mutating func restartTargets(_ policy: Policy, now: Timestamp) {
    clockVersion = policy.version
    targets = targetRules(policy).map { rule in
      var target = OrderTarget(name: rule.name, due: due(rule, policy), isDated: rule.limit.isDate)
      guard let earlier = targets.first(where: { $0.name == rule.name }) else { return target }
      target.metAt = earlier.metAt
      if let metAt = earlier.metAt {
        target.isBreached = target.due.map { metAt > $0 } ?? false
      } else {
        target.isBreached = earlier.isBreached && hasPassed(target, at: now)
      }
      return target
    }
  }

  // Until somebody classifies the order, the limits that the city gives to what is not classified.
  private func targetRules(_ policy: Policy) -> [UrgencyClass.Target] {
    guard let urgency else { return policy.unclassifiedTargets }
    return policy.urgency(urgency)?.targets ?? []
  }

  /// Starts the clocks that wait for an event.
  ///
  /// - Parameter policy: the rules that the clocks were set under.
  mutating func startClocks(of event: StartEvent, from time: Timestamp, _ policy: Policy) {
    for rule in targetRules(policy) where rule.from == event {
      guard let index = targets.firstIndex(where: { $0.name == rule.name }), targets[index].metAt == nil else {
        continue
      }
      targets[index].due = due(rule, policy)
    }
  }

  /// Computes what is still due again, after a pause has ended or the clocks of the report have another start.
  ///
  /// What was missed by a deadline that has moved on is not missed any more.
  ///
  /// - Parameters:
  ///   - policy: the rules that the clocks were set under.
  ///   - now: when that is entered.
  mutating func recomputeTargets(_ policy: Policy, now: Timestamp) {
    for rule in targetRules(policy) {
      guard let index = targets.firstIndex(where: { $0.name == rule.name }), targets[index].metAt == nil else {
        continue
      }
      targets[index].due = due(rule, policy)
      if targets[index].isBreached { targets[index].isBreached = hasPassed(targets[index], at: now) }
    }
  }

  /// Whether a target's clock stands still now.
  public func isStopped(_ target: OrderTarget) -> Bool { stop(of: target) != nil }

  /// Whether a target's time had run out by a moment; while a pause stops its clock, by the start of the pause.
  public func hasPassed(_ target: OrderTarget, at time: Timestamp) -> Bool {
    target.due.map { $0 < min(time, stop(of: target) ?? time) } ?? false
  }

  // A day is not moved by pauses.
  private func stop(of target: OrderTarget) -> Timestamp? {
    target.isDated ? nil : pauses.stopping(target.name).filter { $0.to == nil }.map(\.from).min()
  }

  /// Records that a target's act happened; the first time counts.
  mutating func meet(_ name: TargetName, at time: Timestamp) {
    guard let index = targets.firstIndex(where: { $0.name == name }), targets[index].metAt == nil else { return }
    targets[index].metAt = time
    if targets[index].due != nil { targets[index].isBreached = hasPassed(targets[index], at: time) }
  }

  /// Takes back that a target's act happened, and computes what is due again: a report that came or went meanwhile has
  /// moved no target that was met.
  ///
  /// - Parameters:
  ///   - policy: the rules that the clocks were set under.
  ///   - now: when that is entered.
  mutating func unmeet(_ name: TargetName, _ policy: Policy, now: Timestamp) {
    guard let index = targets.firstIndex(where: { $0.name == name }) else { return }
    targets[index].metAt = nil
    recomputeTargets(policy, now: now)
  }

  // A clock that cannot be computed gives no deadline: an alarm says so, and a person decides.
  private func due(_ rule: UrgencyClass.Target, _ policy: Policy) -> Timestamp? {
    switch rule.limit {
    case .within(let limit):
      guard let start = start(of: rule) else { return nil }
      let stops = pauses.stopping(rule.name)
      return try? policy.calendar.due(from: start, within: limit, clock: rule.clock, pauses: stops)
    case .date(let fixed):
      return day(else: fixed, policy).flatMap { try? policy.calendar.due(by: $0, clock: rule.clock) }
    }
  }

  private func start(of rule: UrgencyClass.Target) -> Timestamp? {
    switch rule.from {
    case .report: reportedAt
    // A reopened order starts anew: it is reported after it was made.
    case .order: max(createdAt, reportedAt)
    case .activation: activatedAt
    }
  }

  // A day of the rules does not hold for what came up after it: such an order needs one of its own.
  private func day(else fixed: CivilDate?, _ policy: Policy) -> CivilDate? {
    let start = policy.calendar.zone.date(of: max(createdAt, reportedAt))
    return date ?? fixed.flatMap { $0 < start ? nil : $0 }
  }

  /// Whether something is due by a day that nobody has set yet.
  public func awaitsDate(_ policy: Policy) -> Bool {
    !state.isFinished
      && targetRules(policy).contains { rule in
        guard case .date(let fixed) = rule.limit, day(else: fixed, policy) == nil else { return false }
        return !targets.contains { $0.name == rule.name && $0.metAt != nil }
      }
  }

  /// The targets whose clock has started and cannot be computed; none whose clock stands still.
  ///
  /// - Parameter policy: the rules that the clocks were set under.
  public func targetsWithoutDeadline(_ policy: Policy) -> Set<TargetName> {
    guard !state.isFinished else { return [] }
    let stuck = targetRules(policy).filter { rule in
      isCounted(rule, policy)
        && targets.contains { $0.name == rule.name && $0.due == nil && $0.metAt == nil && !isStopped($0) }
    }
    return Set(stuck.map(\.name))
  }

  private func isCounted(_ rule: UrgencyClass.Target, _ policy: Policy) -> Bool {
    switch rule.limit {
    case .within: start(of: rule) != nil
    case .date(let fixed): day(else: fixed, policy) != nil
    }
  }

  /// The deadlines that are still ahead of or behind a moment, and not met.
  public var openTargets: [OrderTarget] { targets.filter { $0.metAt == nil && $0.due != nil } }

  /// The open targets whose clocks run: the deadlines that come nearer.
  public var runningTargets: [OrderTarget] { openTargets.filter { !isStopped($0) } }
}
