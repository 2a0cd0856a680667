public import WorkOrders

extension RegisterTransaction {
  /// Records what came of messages that were to be handed over.
  public func record(_ handOvers: [HandOver]) throws {
    for handOver in handOvers {
      if let reason = handOver.failure {
        try failed(handOver.messageID, because: reason, attempt: handOver.attempt, isFinal: handOver.isFinal)
      } else {
        try sent(handOver.messageID, isLaid: handOver.isLaid)
      }
    }
  }

  /// Notes the bytes of a message before they are handed over, so that another attempt hands over the same.
  ///
  /// - Parameter lost: the hash of earlier bytes that are not to be found.
  /// - Returns: the hash of the bytes that stand for the message: another's, if somebody was first.
  public func keep(_ copy: StoredFile, of messageID: String, insteadOf lost: String? = nil) throws -> String {
    let count = try connection.execute(
      """
      UPDATE outbox SET sha256 = $2, size = $3
      WHERE message_id = $1 AND (sha256 IS NULL OR sha256 = coalesce($4, ''))
      """, [messageID, copy.sha256, copy.size, lost])
    guard count == 0 else { return copy.sha256 }
    let known = try connection.first("SELECT sha256 FROM outbox WHERE message_id = $1", [messageID]) {
      try $0.optionalText(0)
    }
    return (known ?? nil) ?? copy.sha256
  }

  /// Records that a message has been handed over; receipts of certified mail are awaited from now on.
  ///
  /// - Parameter isLaid: whether it lies in a folder: nothing is awaited then.
  public func sent(_ messageID: String, isLaid: Bool = false) throws {
    try unschedule(.messageGoes(messageID))
    let isFirst = try connection.execute(
      "UPDATE outbox SET sent_at = $2, failure = NULL WHERE message_id = $1 AND sent_at IS NULL", [messageID, now])
    guard isFirst > 0 else { return }
    let context = try context(by: .system)
    try record([try notice(.noticeSent, messageID)], in: context)
    if !isLaid { try awaitReceipts(of: messageID, in: context) }
  }

  /// Records that a message could not be handed over; it is tried again after a while, as ``MessagePatience`` says.
  ///
  /// Nothing is recorded of an attempt that was overtaken: the message has left meanwhile, waits no more, or has been taken
  /// by somebody else since.
  ///
  /// - Parameters:
  ///   - reason: what the program said.
  ///   - isFinal: whether trying again would change nothing.
  public func failed(_ messageID: String, because reason: String, attempt: Int, isFinal: Bool = false) throws {
    let isOurs = try connection.exists(
      "SELECT 1 FROM agenda WHERE key = $1 AND attempts <= $2", [AgendaTask.messageGoes(messageID).key, attempt])
    guard isOurs else { return }
    let count = try connection.execute(
      "UPDATE outbox SET failure = $2 WHERE message_id = $1 AND sent_at IS NULL", [messageID, reason])
    guard count > 0 else { return }
    let made = try connection.first("SELECT created_at FROM outbox WHERE message_id = $1", [messageID]) {
      try $0.timestamp(0)
    }
    let next = MessagePatience.nextAttempt(after: attempt, made: made ?? now, now: now)
    if let next, !isFinal {
      try connection.execute(
        "UPDATE agenda SET due_at = $2, lease_until = NULL, attempts = $3 WHERE key = $1",
        [AgendaTask.messageGoes(messageID).key, next, attempt])
    } else {
      try unschedule(.messageGoes(messageID))
      try recordFailure(of: messageID)
    }
  }

  /// Records that a message will not arrive, and alarms.
  ///
  /// - Parameter status: what a mail system calls the reason, as `5.2.2`.
  func recordFailure(of messageID: String, status: String? = nil) throws {
    let context = try context(by: .system)
    var failed = try notice(.noticeFailed, messageID)
    if let status { failed.facts["status"] = .text(status) }
    try record([failed], in: context)
    try alarm(undelivered: messageID, in: context)
  }

  private func notice(_ kind: EventKind, _ messageID: String) throws -> Occurrence {
    var facts: Facts = ["messageID": .text(messageID)]
    let subjects = try connection.first(
      "SELECT work_order, request, sha256 FROM outbox WHERE message_id = $1", [messageID]
    ) { row in
      if let sha256 = try row.optionalText(2) { facts["sha256"] = .text(sha256) }
      return EventSubjects(
        request: try row.optionalInt64(1).map(RequestNumber.init(key:)),
        order: try row.optionalInt64(0).map(OrderNumber.init(key:)))
    }
    return Occurrence(kind, subjects: subjects ?? EventSubjects(), facts: facts)
  }
}

extension RegisterSnapshot {
  /// A message as stored, with the time it was made.
  public func notice(_ messageID: String) throws -> (notice: OutgoingNotice, createdAt: Timestamp)? {
    try connection.first(
      """
      SELECT message_id, kind, work_order, request, contractor, recipient, subject, body, answers, created_at,
        (SELECT count(*) FROM certified_delivery WHERE certified_delivery.message_id = outbox.message_id)
      FROM outbox WHERE message_id = $1
      """, [messageID]
    ) { row in
      var notice = try OutgoingNotice(row)
      notice.isCertified = try row.int(10) > 0
      return (notice, try row.timestamp(9))
    }
  }
}

extension OutgoingNotice {
  /// Reads the columns `message_id, kind, work_order, request, contractor, recipient, subject, body, answers`.
  init(_ row: SQLRow) throws {
    self.init(
      messageID: try row.text(0), kind: try row.choice(1), order: try row.optionalInt64(2).map(OrderNumber.init(key:)),
      request: try row.optionalInt64(3).map(RequestNumber.init(key:)), contractor: try row.optionalCode(4),
      recipient: try row.text(5), NoticeWords(subject: try row.text(6), body: try row.text(7)),
      answers: try row.optionalText(8))
  }
}
