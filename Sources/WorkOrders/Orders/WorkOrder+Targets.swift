extension WorkOrder {
  /// Sets up the targets of the order's urgency class anew, keeping what has been met already.
  ///
  /// An order without a class has those that the city gives to what nobody has classified; the class that a category
  /// brings then counts from the same start. From here on its clocks run by these rules, whatever version comes into
  /// force.
  mutating func restartTargets(_ policy: Policy) {
    clockVersion = policy.version
    targets = targetRules(policy).map { rule in
      var target = OrderTarget(name: rule.name, due: due(rule, policy))
      if let earlier = targets.first(where: { $0.name == rule.name }), let metAt = earlier.metAt {
        target.metAt = metAt
        target.isBreached = target.due.map { metAt > $0 } ?? false
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

  /// Computes what is still due again, after a pause has ended.
  ///
  /// - Parameter policy: the rules that the clocks were set under.
  mutating func recomputeTargets(_ policy: Policy) {
    for rule in targetRules(policy) {
      guard let index = targets.firstIndex(where: { $0.name == rule.name }), targets[index].metAt == nil else {
        continue
      }
      targets[index].due = due(rule, policy)
    }
  }

  /// Records that a target's act happened; the first time counts.
  mutating func meet(_ name: TargetName, at time: Timestamp) {
    guard let index = targets.firstIndex(where: { $0.name == name }), targets[index].metAt == nil else { return }
    targets[index].metAt = time
    if let due = targets[index].due { targets[index].isBreached = time > due }
  }

  /// Takes back that a target's act happened.
  mutating func unmeet(_ name: TargetName) {
    guard let index = targets.firstIndex(where: { $0.name == name }) else { return }
    targets[index].metAt = nil
  }

  // A clock that cannot be computed gives no deadline: an alarm says so, and a person decides.
  private func due(_ rule: UrgencyClass.Target, _ policy: Policy) -> Timestamp? {
    guard let start = start(of: rule) else { return nil }
    let stops = pauses.filter { $0.stops?.contains(rule.name) ?? true }
    return try? policy.calendar.due(from: start, within: rule.within, clock: rule.clock, pauses: stops)
  }

  private func start(of rule: UrgencyClass.Target) -> Timestamp? {
    switch rule.from {
    case .report: reportedAt
    // A reopened order starts anew: it is reported after it was made.
    case .order: max(createdAt, reportedAt)
    case .activation: activatedAt
    }
  }

  /// The targets whose clock has started and cannot be computed; none while the clocks stand still.
  ///
  /// - Parameter policy: the rules that the clocks were set under.
  public func targetsWithoutDeadline(_ policy: Policy) -> Set<TargetName> {
    guard !state.isFinished, !pauses.contains(where: { $0.to == nil }) else { return [] }
    let stuck = targetRules(policy).filter { rule in
      start(of: rule) != nil && targets.contains { $0.name == rule.name && $0.due == nil && $0.metAt == nil }
    }
    return Set(stuck.map(\.name))
  }

  /// The deadlines that are still ahead of or behind a moment, and not met.
  public var openTargets: [OrderTarget] { targets.filter { $0.metAt == nil && $0.due != nil } }
}
