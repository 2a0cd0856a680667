extension WorkOrder {
  /// What happened to the targets between an earlier state of the order and this one, for the journal.
  ///
  /// A target that the contractor met late says what penalty the rules give for it.
  ///
  /// - Parameter terms: what the order's contract agrees on; asked only when a target was met late.
  public func targetOccurrences(
    since earlier: WorkOrder?, under policy: Policy, _ terms: () throws -> PenaltyTerms = { .none }
  ) rethrows -> [Occurrence] {
    try targets.compactMap { target in
      let before = earlier?.targets.first { $0.name == target.name }
      guard let metAt = target.metAt, before?.metAt == nil else {
        return earlier?.state != .closed && target.isRelieved(since: before)
          ? occurrence(.targetRelieved, target, metAt: nil) : nil
      }
      var occurrence = occurrence(.targetMet, target, metAt: metAt)
      if target.isBreached,
        let penalty = try penalties(under: policy, terms(), at: metAt).first(where: { $0.target == target.name })
      {
        occurrence.facts["penalty"] = .amount(penalty.amount)
      }
      return occurrence
    }
  }

  /// Records that targets have passed their time unmet.
  public func breaching(at time: Timestamp) -> OrderChange? {
    var order = self
    var occurrences: [Occurrence] = []
    for index in order.targets.indices {
      let target = order.targets[index]
      guard target.metAt == nil, !target.isBreached, hasPassed(target, at: time) else { continue }
      order.targets[index].isBreached = true
      occurrences.append(occurrence(.targetBreached, order.targets[index], metAt: nil))
    }
    guard !occurrences.isEmpty else { return nil }
    return OrderChange(order: order, occurrences: occurrences)
  }

  /// Warns of targets of which a fifth of the time is left.
  ///
  /// - Parameter since: when the order was to be looked at: what had its warning before is not warned of again.
  public func warning(at time: Timestamp, since: Timestamp) -> [Occurrence] {
    targets.filter { target in
      guard let warnAt = warnAt(target), let due = target.due, !isStopped(target) else { return false }
      return target.metAt == nil && since <= warnAt && warnAt <= time && time < due
    }.map { occurrence(.targetWarned, $0, metAt: nil) }
  }

  /// The next moment after `time` at which a target has to be looked at; `time` itself where one has passed unseen: the
  /// report was entered late, or the deadline has moved into the past.
  ///
  /// A target whose clock stands still is left alone.
  public func nextWatch(after time: Timestamp) -> Timestamp? {
    guard !state.isFinished else { return nil }
    return runningTargets.flatMap { target -> [Timestamp] in
      guard !target.isBreached, let due = target.due else { return [] }
      return due < time ? [time] : [warnAt(target), due + .milliseconds(1)].compactMap(\.self).filter { $0 > time }
    }.min()
  }

  private func warnAt(_ target: OrderTarget) -> Timestamp? {
    let start = max(createdAt, reportedAt)
    guard let due = target.due, due > start else { return nil }
    return Timestamp(milliseconds: due.milliseconds - (due.milliseconds - start.milliseconds) / 5)
  }

  private func occurrence(_ kind: EventKind, _ target: OrderTarget, metAt: Timestamp?) -> Occurrence {
    var facts: Facts = ["target": .text(target.name.rawValue), "late": .flag(target.isBreached)]
    if let due = target.due { facts["due"] = .instant(due) }
    if let acceptedAt { facts["acceptedAt"] = .instant(acceptedAt) }
    if let metAt { facts["metAt"] = .instant(metAt) }
    return Occurrence(kind, subjects: EventSubjects(order: number), labels: labels, facts: facts)
  }
}

extension OrderTarget {
  /// Whether a target that was missed before has a deadline now that has not passed.
  fileprivate func isRelieved(since earlier: OrderTarget?) -> Bool {
    guard let earlier, metAt == nil else { return false }
    return earlier.isBreached && !isBreached
  }
}
