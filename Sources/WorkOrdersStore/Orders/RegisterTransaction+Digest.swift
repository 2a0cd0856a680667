import WorkOrders

extension RegisterTransaction {
  /// Keeps the time of the next digest in step with rules that come into force.
  ///
  /// One that is due by now is not put off: nobody has been told yet.
  func planDigest(_ policy: Policy) throws {
    guard let digest = policy.digest else { return try unschedule(.digestGoes) }
    let due = try connection.first("SELECT due_at FROM agenda WHERE key = $1", [AgendaTask.digestGoes.key]) {
      try $0.timestamp(0)
    }
    if let due, due <= now { return }
    try schedule(.digestGoes, at: digest.next(after: now, in: policy.calendar.zone))
  }

  /// Tells every technician who has an address of the orders that nobody has touched for long, and plans the next digest;
  /// nobody is written to when there are none.
  ///
  /// - Parameter dueAt: when it was due; its day is part of the Message-IDs, so that nobody is told twice.
  func sendDigest(dueAt: Timestamp, in context: ActContext) throws {
    guard let digest = context.policy.digest else { return }
    let zone = context.policy.calendar.zone
    try schedule(.digestGoes, at: digest.next(after: now, in: zone))
    let (orders, count) = try snapshot.dormantOrders(since: digest.dormant(at: now), context.policy)
    guard count > 0 else { return }
    let words = NoticeWords(dormant: orders, of: count, days: digest.dormantDays, at: now, policy: context.policy)
    var told: Set<String> = []
    for user in try snapshot.users() where user.role == .technician && !user.isDisabled {
      guard let email = user.email, told.insert(email.lowercased()).inserted else { continue }
      let about = "digest.\(zone.date(of: dueAt)).\(user.name)"
      try send(
        OutgoingNotice(messageID: try messageID(about), kind: .digest, order: nil, recipient: email, words))
    }
  }
}

extension RegisterSnapshot {
  /// Unfinished orders without an act since a moment, the longest untouched first, and how many there are.
  func dormantOrders(since time: Timestamp, _ policy: Policy) throws -> (orders: [DormantOrder], count: Int) {
    let count = try connection.first(SQL(composed: "SELECT count(*) \(Self.dormant)"), [time]) { try $0.int(0) } ?? 0
    let orders = try orders(
      found: SQL(composed: "SELECT number \(Self.dormant) ORDER BY last_act_at, number LIMIT $2"),
      [time, Self.mostDormant])
    let inspections = try inspections(of: orders.map(\.number))
    let firms = try contractTable()
    let dormant = try zip(orders, subjects(of: orders)).map { order, subject in
      DormantOrder(
        order: order, site: try site(of: order, subject, policy),
        firm: order.contractor.map { firms.contractor($0)?.name ?? $0.rawValue },
        inspector: inspections[order.number]?.last { $0.at == nil }?.inspector,
        work: order.category.flatMap { policy.category($0) }?.name)
    }
    return (dormant, count)
  }

  /// So many are named in one message.
  private static let mostDormant = 200

  private static let dormant = """
    FROM work_order
    WHERE state IN ('evaluating', 'inspection', 'approval', 'ready', 'offered', 'accepted', 'started', 'suspended',
        'completed', 'unassigned')
      AND last_act_at < $1
    """
}
