public import WorkOrders

extension RegisterTransaction {
  /// Puts a task on the agenda, or moves it to another time.
  func schedule(_ task: AgendaTask, at time: Timestamp) throws {
    try connection.execute(
      """
      INSERT INTO agenda (key, kind, due_at) VALUES ($1, $2, $3)
      ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at, lease_until = NULL, attempts = 0
      """, [task.key, task.kind, time])
    if time <= now { connection.wakeDaemons() }
  }

  /// Takes a task off the agenda.
  func unschedule(_ task: AgendaTask) throws {
    try connection.execute("DELETE FROM agenda WHERE key = $1", [task.key])
  }

  /// Keeps an order's place on the agenda in step with its targets and its open offer, and what waits to be sent with it.
  func watch(_ order: WorkOrder, _ old: WorkOrder?) throws {
    try watchApproval(order, old)
    if old?.state == .unassigned, order.state != .unassigned { try unscheduleEscalation(of: order.number) }
    let next = order.nextWatch(after: now)
    if next != nil || old?.targets.isEmpty == false {
      if let next {
        try schedule(.orderWatched(order.number), at: next)
      } else {
        try unschedule(.orderWatched(order.number))
      }
    }
    guard let asked = old?.openOffer, order.openOffer?.round != asked.round else { return }
    try unschedule(.offerExpires(order.number, round: asked.round))
    try unschedule(.reminderDue(order.number, round: asked.round))
    try recallMessages(about: asked, of: order)
  }

  private func watchApproval(_ order: WorkOrder, _ old: WorkOrder?) throws {
    let (before, after) = (old?.approvalEnd, order.approvalEnd)
    guard before != after else { return }
    if let after {
      try schedule(.approvalExpires(order.number), at: after + .milliseconds(1))
    } else {
      try unschedule(.approvalExpires(order.number))
    }
  }

  // The chain of an earlier alarm may have been longer than today's: every step goes.
  func unscheduleEscalation(of order: OrderNumber) throws {
    try connection.execute(
      "DELETE FROM agenda WHERE key > $1 AND key < $2", ["alarm-escalates \(order) ", "alarm-escalates \(order)!"])
  }

  /// Takes what is due under a lease, earliest first; nobody else takes it until the lease ends.
  ///
  /// - Parameters:
  ///   - share: which kinds of tasks.
  ///   - lease: for how long.
  ///   - limit: how many at most.
  public func claim(
    _ share: AgendaShare = .all, for lease: Duration = .seconds(60), limit: Int = 100
  ) throws -> [AgendaItem] {
    // Materialized: a server may run a plain subquery again for each row, which then passes over what was just taken.
    let sql = """
      WITH due AS MATERIALIZED (
        SELECT key FROM agenda WHERE due_at <= $2 AND (lease_until IS NULL OR lease_until <= $2)\(share.condition)
        ORDER BY due_at, key LIMIT $3\(connection.dialect.passingOver))
      UPDATE agenda SET lease_until = $1, attempts = attempts + 1
      WHERE key IN (SELECT key FROM due)
      RETURNING key, due_at, attempts
      """
    // Only fixed words are composed; every value is bound.
    let rows = try connection.query(SQL(composed: sql), [now + lease, now, limit]) {
      (key: try $0.text(0), dueAt: try $0.timestamp(1), attempts: try $0.int(2))
    }
    return rows.compactMap { row in
      AgendaTask(key: row.key).map { AgendaItem(task: $0, dueAt: row.dueAt, attempts: row.attempts) }
    }.sorted { ($0.dueAt, $0.task.key) < ($1.dueAt, $1.task.key) }
  }

  /// Ends every lease of a file, which has one daemon, so that at its start nobody holds any.
  ///
  /// On a server others may, and nothing is ended.
  public func endLeases() throws {
    guard !connection.dialect.isShared else { return }
    try connection.execute("UPDATE agenda SET lease_until = NULL WHERE lease_until IS NOT NULL")
  }

  /// Does a claimed task that needs only the register: expires an offer, or looks at an order's targets.
  ///
  /// A task whose reason has gone (the offer was answered meanwhile) is taken off without a trace. One whose lease ran
  /// out, so that somebody else has claimed it since, is left to him.
  public func perform(_ item: AgendaItem) throws {
    let isOurs = try connection.exists(
      "SELECT 1 FROM agenda WHERE key = $1 AND attempts = $2", [item.task.key, item.attempts])
    if isOurs { try carryOut(item) }
  }

  /// Does a task that nobody else can be at.
  func carryOut(_ item: AgendaItem) throws {
    let context = try context(by: .system)
    switch item.task {
    case .offerExpires(let number, let round):
      try unschedule(item.task)
      guard let order = try OrderRow.load(number, on: connection), let offer = order.openOffer, offer.round == round
      else { return }
      let isUnreached = try snapshot.isUnreached(offer, of: number)
      // What was never handed over tells nobody of an order that has gone on.
      if isUnreached { try unschedule(.messageGoes(try messageID(.offer, of: number, round: round))) }
      try act(on: number, in: context) { order, context in try order.expire(isUnreached: isUnreached, in: context) }
    case .reminderDue(let number, let round):
      try unschedule(item.task)
      try remind(of: number, round: round, in: context)
    case .orderWatched(let number):
      try unschedule(item.task)
      guard let order = try OrderRow.load(number, on: connection) else { return }
      try lookAtTargets(of: order, since: item.dueAt, in: context)
    case .approvalExpires(let number):
      try unschedule(item.task)
      guard let order = try OrderRow.load(number, on: connection),
        let change = try order.expiringApproval(in: context)
      else { return }
      try settle(change, replacing: order, in: context)
    case .ratificationDue(let number, let round):
      try unschedule(item.task)
      try remindOfRatification(number, round: round, in: context)
    case .dossierDue(let number, let step):
      try unschedule(item.task)
      try remindOfDossier(number, step, in: context)
    case .alarmEscalates(let number, let step):
      try unschedule(item.task)
      try passAlarmOn(number, step: step, in: context)
    case .receiptDue(let messageID):
      try unschedule(item.task)
      try lookForReceipts(of: messageID, in: context)
    case .digestGoes:
      try unschedule(item.task)
      try sendDigest(dueAt: item.dueAt, in: context)
    // The context has brought it into force; only a clock that was set back meanwhile leaves it to a later time.
    case .policyBegins(let version):
      guard let found = try snapshot.policyRecord(version: version), found.standing == .pending else {
        return try unschedule(item.task)
      }
      try schedule(item.task, at: found.effectiveAt)
    // What has to be sent or published, and what the whole journal has to be read for, is done outside a transaction.
    case .messageGoes, .statisticsDue, .publicationDue: break
    }
  }

  private func lookAtTargets(of order: WorkOrder, since: Timestamp, in context: ActContext) throws {
    try record(order.warning(at: now, since: since), in: context)
    guard let change = order.breaching(at: now) else {
      try watch(order, order)
      return
    }
    try settle(change, replacing: order, in: context)
    let missed = zip(order.targets, change.order.targets).filter { !$0.isBreached && $1.isBreached }.map(\.1.name)
    try alarm(.breached, missed: missed, order: change.order, in: context)
  }
}

extension RegisterSnapshot {
  /// When the next task of a share that nobody has taken falls due.
  public func nextDue(_ share: AgendaShare = .all) throws -> Timestamp? {
    // Only fixed words are composed; the value is bound.
    let sql = "SELECT min(due_at) FROM agenda WHERE (lease_until IS NULL OR lease_until <= $1)\(share.condition)"
    return try connection.first(SQL(composed: sql), [now]) { try $0.optionalTimestamp(0) } ?? nil
  }
}

extension WorkOrder {
  /// Until when its approval holds, where it has one.
  fileprivate var approvalEnd: Timestamp? { approved == nil ? nil : approvedUntil }
}
