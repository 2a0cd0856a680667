public import WorkOrders

extension RegisterTransaction {
  /// The part of a Message-ID before its domain.
  static func localPart(of messageID: String) -> String { String(messageID.prefix { $0 != "@" }) }

  /// Notes that a message in the outbox goes by certified mail.
  ///
  /// - Parameter round: of the offer it is about.
  func certify(_ notice: OutgoingNotice, round: Int) throws {
    try connection.execute(
      """
      INSERT INTO certified_delivery (message_id, recipient, work_order, round, local_part, state, changed_at, overdue)
      VALUES ($1, $2, $3, $4, $5, $6, $7, 0) ON CONFLICT (message_id, recipient) DO NOTHING
      """,
      [
        notice.messageID, notice.recipient.lowercased(), notice.order?.key, round,
        Self.localPart(of: notice.messageID), CertifiedState.waiting.rawValue, now,
      ])
  }

  /// Begins to wait for the receipts of a message that was handed over; nothing where it is ordinary mail.
  func awaitReceipts(of messageID: String, in context: ActContext) throws {
    for delivery in try snapshot.certifiedDeliveries(of: messageID) where delivery.sentAt == nil {
      let state = delivery.state == .waiting ? CertifiedState.sent : delivery.state
      try keep(state, of: delivery, sentAt: now, changedAt: now, isOverdue: false)
      try lookForReceipt(of: delivery, state, sentAt: now, in: context)
    }
  }

  /// Notes that a message never left, or came back.
  func fail(certified messageID: String) throws {
    for delivery in try snapshot.certifiedDeliveries(of: messageID) where !delivery.state.isFinal {
      try keep(.failed, of: delivery, sentAt: delivery.sentAt, changedAt: now, isOverdue: false)
    }
    try unschedule(.receiptDue(messageID))
  }

  /// Looks whether a receipt has come in its time, and alarms when it has not, while the order is unfinished; of a
  /// withdrawal also afterwards.
  func lookForReceipts(of messageID: String, in context: ActContext) throws {
    for delivery in try snapshot.certifiedDeliveries(of: messageID) {
      guard let sentAt = delivery.sentAt, !delivery.state.isFinal,
        try delivery.kind == NoticeKind.withdrawal.rawValue
          || delivery.order.flatMap({ try OrderRow.load($0, on: connection) })?.state.isFinished != true
      else { continue }
      if terms(of: sentAt, context.policy).isOverdue(delivery.state, sentAt: sentAt, at: now) {
        try keep(delivery.state, of: delivery, sentAt: sentAt, changedAt: delivery.changedAt, isOverdue: true)
        try alarm(.receiptLate, about: delivery, in: context)
      }
      try lookForReceipt(of: delivery, delivery.state, sentAt: sentAt, in: context)
    }
  }

  private func lookForReceipt(
    of delivery: CertifiedDelivery, _ state: CertifiedState, sentAt: Timestamp, in context: ActContext
  ) throws {
    if let next = terms(of: sentAt, context.policy).nextLook(state, sentAt: sentAt, after: now) {
      try schedule(.receiptDue(delivery.messageID), at: next)
    } else {
      try unschedule(.receiptDue(delivery.messageID))
    }
  }

  private func terms(of moment: Timestamp, _ policy: Policy) -> CertifiedMailTerms {
    policy.certifiedMail.terms(on: policy.calendar.zone.date(of: moment))
  }

  private func keep(
    _ state: CertifiedState, of delivery: CertifiedDelivery, sentAt: Timestamp?, changedAt: Timestamp, isOverdue: Bool
  ) throws {
    try connection.execute(
      """
      UPDATE certified_delivery SET state = $3, sent_at = $4, changed_at = $5, overdue = $6
      WHERE message_id = $1 AND recipient = $2
      """, [delivery.messageID, delivery.recipient, state.rawValue, sentAt, changedAt, isOverdue])
  }
}

// MARK: - Receipts

extension RegisterTransaction {
  /// Takes a receipt: the message it is about comes as far as it attests, and the receipt is kept as proof.
  ///
  /// One that was taken before, or that comes after a later one, changes nothing but the list of proofs.
  ///
  /// - Parameters:
  ///   - file: the receipt as it came.
  ///   - context: at the time that the provider states.
  /// - Returns: whether it is about a message of ours, to one whom it names.
  public func take(_ receipt: CertifiedReceipt, as file: StoredFile, in context: ActContext) throws -> Bool {
    let deliveries = try snapshot.certifiedDeliveries(about: receipt)
    for delivery in deliveries { try take(receipt, as: file, for: delivery, in: context) }
    return !deliveries.isEmpty
  }

  private func take(
    _ receipt: CertifiedReceipt, as file: StoredFile, for delivery: CertifiedDelivery, in context: ActContext
  ) throws {
    let kind = receipt.kind(sentAt: delivery.sentAt)
    guard try isNew(kind, receipt, file, delivery) else { return }
    let isCertified = receipt.recipients.first { $0.address == delivery.recipient }?.isCertified ?? true
    let state = delivery.state.after(kind, isCertified: isCertified)
    // One that somebody sent by hand, out of a folder.
    let sentAt = delivery.sentAt ?? receipt.at
    let isOverdue = terms(of: sentAt, context.policy).isOverdue(state, sentAt: sentAt, at: now)
    try keep(
      state, of: delivery, sentAt: sentAt, changedAt: state == delivery.state ? delivery.changedAt : context.at,
      isOverdue: isOverdue)
    try record([attested(kind, receipt, file, delivery, state)], in: context)
    try lookForReceipt(of: delivery, state, sentAt: sentAt, in: context)
    if !isOverdue { try settleAlarms(.receiptLate, about: delivery, in: context) }
    if state.isFailure, !delivery.state.isFailure {
      let unproven = AlarmKind.unproven(delivery.order, to: delivery.recipient)
      try alarm(
        .certifiedFailed, about: delivery, saying: state == .uncertified ? unproven : nil, in: context.automatic)
    } else if isOverdue, !delivery.isOverdue {
      try alarm(.receiptLate, about: delivery, in: context.automatic)
    }
  }

  private func isNew(
    _ kind: CertifiedReceipt.Kind, _ receipt: CertifiedReceipt, _ file: StoredFile, _ delivery: CertifiedDelivery
  ) throws -> Bool {
    try connection.execute(
      """
      INSERT INTO certified_receipt (message_id, recipient, kind, sha256, size, stated_at, received_at, identifier)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (message_id, recipient, kind) DO NOTHING
      """,
      [
        delivery.messageID, delivery.recipient, kind.rawValue, file.sha256, file.size, receipt.at, now,
        receipt.identifier?.lowercased(),
      ]) > 0
  }

  private func attested(
    _ kind: CertifiedReceipt.Kind, _ receipt: CertifiedReceipt, _ file: StoredFile, _ delivery: CertifiedDelivery,
    _ state: CertifiedState
  ) -> Occurrence {
    var facts: Facts = [
      "messageID": .text(delivery.messageID), "receipt": .text(kind.rawValue), "sha256": .text(file.sha256),
      "state": .text(state.rawValue), "statedAt": .instant(receipt.at),
    ]
    if let identifier = receipt.identifier { facts["identifier"] = .text(identifier) }
    if let form = receipt.form { facts["form"] = .text(form) }
    if let error = receipt.error { facts["error"] = .text(error) }
    return Occurrence(.noticeReceipt, subjects: EventSubjects(order: delivery.order), facts: facts)
  }
}
