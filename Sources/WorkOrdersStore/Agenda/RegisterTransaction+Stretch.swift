public import WorkOrders

extension RegisterTransaction {
  /// Does what is due on the way to a time, each thing in its order and at its time, until messages wait to be handed
  /// over or figures to be drafted or published, many stops have been made, or the target has come; where the clock then
  /// stands is written with it.
  ///
  /// Nobody else may work on the agenda: what is done here needs no lease.
  ///
  /// - Parameters:
  ///   - share: all, or all but what is to be published; the clock passes over the rest.
  ///   - repeats: what has been done again already, over all attempts at this stretch.
  public func performDue(
    until target: Timestamp, of share: AgendaShare = .all, stops: Int = 100, repeats: StretchRepeats
  ) throws -> AgendaStretch {
    var stretch = AgendaStretch(now: now)
    for _ in 0..<stops where !stretch.isComplete && stretch.messages.isEmpty && stretch.figures.isEmpty {
      guard let due = try at(stretch.now).snapshot.nextDue(share), due <= target else {
        stretch.now = max(target, stretch.now)
        stretch.isComplete = true
        break
      }
      stretch.now = max(due, stretch.now)
      try at(stretch.now).performDue(share, &stretch, repeats)
    }
    if stretch.now > now { try setFact("clock", "\(stretch.now.milliseconds)") }
    return stretch
  }

  private func performDue(_ share: AgendaShare, _ stretch: inout AgendaStretch, _ repeats: StretchRepeats) throws {
    for entry in try dueEntries(share, limit: 100) {
      stretch.performed += 1
      guard let task = AgendaTask(key: entry.key) else {
        try postpone(entry.key, because: "unknown task", &stretch)
        continue
      }
      let item = AgendaItem(task: task, dueAt: entry.dueAt, attempts: entry.attempts + 1)
      switch task {
      case .messageGoes(let messageID): try wait(for: messageID, item, &stretch)
      case .statisticsDue, .publicationDue: try begin(item, &stretch)
      default: try perform(item, &stretch, repeats)
      }
    }
  }

  private func dueEntries(
    _ share: AgendaShare, limit: Int
  ) throws -> [(key: String, dueAt: Timestamp, attempts: Int)] {
    // Only fixed words are composed; every value is bound.
    let sql = """
      SELECT key, due_at, attempts FROM agenda
      WHERE due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)\(share.condition)
      ORDER BY due_at, key LIMIT $2
      """
    return try connection.query(SQL(composed: sql), [now, limit]) {
      (try $0.text(0), try $0.timestamp(1), try $0.int(2))
    }
  }

  // The attempt is counted before it is made, so that only what is due anew has fewer afterwards.
  private func begin(_ item: AgendaItem, _ stretch: inout AgendaStretch) throws {
    try connection.execute("UPDATE agenda SET attempts = $2 WHERE key = $1", [item.task.key, item.attempts])
    stretch.figures.append(item)
  }

  private func wait(for messageID: String, _ item: AgendaItem, _ stretch: inout AgendaStretch) throws {
    guard let message = try snapshot.waitingMessage(messageID, attempt: item.attempts) else {
      return try unschedule(item.task)
    }
    stretch.messages.append(message)
  }

  /// Does a task; one that fails leaves nothing behind.
  private func perform(_ item: AgendaItem, _ stretch: inout AgendaStretch, _ repeats: StretchRepeats) throws {
    do {
      try connection.savepoint { try carryOut(item) }
    } catch let failure as SQLFailure where failure.isPassing {
      throw failure
    } catch {
      if let failure = error as? SQLFailure, isTakenMeanwhile(failure), repeats.isFirst(item.task) { throw failure }
      try postpone(item.task.key, because: "\(error)", &stretch)
    }
  }

  // On a server somebody may have taken a unique value since the transaction began, which only another one sees.
  private func isTakenMeanwhile(_ failure: SQLFailure) -> Bool {
    connection.dialect.isShared && failure.kind == .duplicate
  }

  private func postpone(_ key: String, because reason: String, _ stretch: inout AgendaStretch) throws {
    try connection.execute(
      "UPDATE agenda SET lease_until = $2, attempts = attempts + 1 WHERE key = $1", [key, now + .seconds(60)])
    stretch.failures.append((key, reason))
  }
}
