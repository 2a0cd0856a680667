public import WorkOrders

extension RegisterTransaction {
  /// Keeps the time of the next draft in step with rules that come into force.
  ///
  /// One that is due by now is not put off: nobody has been told yet. Nor is a quarter passed over when rules say that
  /// the day on which it was to be drafted lies behind: it is drafted at once.
  func planStatistics(_ policy: Policy) throws {
    let due = try connection.first("SELECT due_at FROM agenda WHERE key = $1", [AgendaTask.statisticsDue.key]) {
      try $0.timestamp(0)
    }
    if let due, due <= now { return }
    let calendar = policy.calendar
    if let due, let next = calendar.nextDrafting(after: now), calendar.quarter(of: due) == calendar.quarter(of: now),
      calendar.quarter(of: next) != calendar.quarter(of: now)
    {
      return try schedule(.statisticsDue, at: now)
    }
    try planStatistics(after: now, policy)
  }

  private func planStatistics(after time: Timestamp, _ policy: Policy) throws {
    guard let next = policy.calendar.nextDrafting(after: time) else { return try unschedule(.statisticsDue) }
    try schedule(.statisticsDue, at: next)
  }

  /// Keeps the draft of a quarter that is over and tells every manager who has an address, once: who comes later, after
  /// a stop or beside another daemon, finds the task done.
  ///
  /// - Parameters:
  ///   - item: the task, as it was taken.
  ///   - statistics: the figures, with the hash of their document; `nil` where the quarter needs no draft.
  public func recordDraft(
    _ item: AgendaItem, _ statistics: QuarterlyStatistics?, sha256: String, document: [UInt8]
  ) throws {
    let due = try connection.first("SELECT due_at FROM agenda WHERE key = $1", [AgendaTask.statisticsDue.key]) {
      try $0.timestamp(0)
    }
    guard due == item.dueAt else { return }
    let context = try context(by: .system)
    try planStatistics(after: item.dueAt, context.policy)
    guard let statistics, try snapshot.latestStatisticsAct(of: statistics.period) == nil else { return }
    let act = StatisticsAct(of: statistics, sha256: sha256, drafted: now)
    try keep(act, document, in: context)
    try tellManagers(of: statistics, in: context)
  }

  /// Has figures that could not be drafted or published be tried again: after a minute, then after twice as long each
  /// time, 128 minutes at most.
  ///
  /// One that somebody else has taken since, or that is due anew, is left alone.
  public func putOff(_ item: AgendaItem) throws {
    let next = now + MessagePatience.pause(after: item.attempts)
    try connection.execute(
      "UPDATE agenda SET lease_until = $2 WHERE key = $1 AND due_at = $3 AND attempts = $4",
      [item.task.key, next, item.dueAt, item.attempts])
  }

  private func tellManagers(of statistics: QuarterlyStatistics, in context: ActContext) throws {
    let words = NoticeWords(drafted: statistics, policy: context.policy)
    var told: Set<String> = []
    for user in try snapshot.users() where user.role == .manager && !user.isDisabled {
      guard let email = user.email, told.insert(email.lowercased()).inserted else { continue }
      let about = "statistics.\(statistics.period.label).\(user.name)"
      try send(
        OutgoingNotice(messageID: try messageID(about), kind: .statistics, order: nil, recipient: email, words))
    }
  }
}

extension RegisterSnapshot {
  /// Whether figures are to be drafted or published now, and nobody is at it.
  ///
  /// - Parameter share: figures, or drafts alone.
  public func areFiguresDue(_ share: AgendaShare = .figures) throws -> Bool {
    // Only fixed words are composed; the value is bound.
    try connection.exists(
      SQL(
        composed: """
          SELECT 1 FROM agenda
          WHERE due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)\(share.condition)
          """), [now])
  }
}
