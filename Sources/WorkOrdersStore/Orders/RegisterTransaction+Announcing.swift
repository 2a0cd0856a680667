import WorkOrders

extension RegisterTransaction {
  /// Puts an offer's answer-by time on the agenda, and its message into the outbox unless the operator phones.
  func announce(_ offer: Offer, of order: WorkOrder, to firm: Contractor, _ policy: Policy) throws {
    try schedule(.offerExpires(order.number, round: offer.round), at: offer.answerBy + .milliseconds(1))
    let address: String? =
      switch offer.mode {
      case .phone: nil
      case .email, .link: firm.email
      case .pec: firm.pec
      }
    guard let address else { return }
    let descriptions = try order.requests.map { try snapshot.description(of: $0) }
    let notice = OfferNotice(order: order, offer: offer, firm: firm, descriptions: descriptions, policy: policy)
    try send(
      OutgoingNotice(
        messageID: try messageID("offer.\(order.number).\(offer.round)"), kind: "offer", order: order.number,
        recipient: address, subject: notice.subject, body: notice.body))
  }

  /// Raises an alarm and tells the one on call.
  func alarm(_ kind: AlarmKind, order: WorkOrder, in context: ActContext) throws {
    let text = kind.sentence(order.number)(context.policy.language)
    let id = try connection.first(
      "INSERT INTO alarm (raised_at, kind, work_order, text) VALUES ($1, $2, $3, $4) RETURNING id",
      [now, kind.rawValue, order.number.key, text]
    ) { try $0.int64(0) }
    try record(
      [
        Occurrence(
          .orderAlarm, subjects: EventSubjects(order: order.number), labels: order.labels,
          facts: ["kind": .text(kind.rawValue)])
      ], in: context)
    guard let address = context.policy.routing.alarm.email else { return }
    try send(
      OutgoingNotice(
        messageID: try messageID("alarm.\(order.number).\(kind.rawValue).\(id ?? 0)"), kind: "alarm",
        order: order.number, recipient: address, subject: text, body: text))
  }

  /// Puts a message into the outbox and its sending on the agenda.
  ///
  /// The same Message-ID is never sent twice.
  func send(_ notice: OutgoingNotice) throws {
    let added = try connection.execute(
      """
      INSERT INTO outbox (message_id, kind, work_order, recipient, subject, body, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (message_id) DO NOTHING
      """,
      [
        notice.messageID, notice.kind, notice.order?.key, notice.recipient, notice.subject, notice.body, now,
      ])
    if added > 0 { try schedule(.messageGoes(notice.messageID), at: now) }
  }

  /// Message-IDs, without angle brackets, are made of what they are about and the register's own name, so a resend is
  /// recognised.
  func messageID(_ about: String) throws -> String {
    let name = try snapshot.fact("name") ?? "register"
    return "\(about.lowercased())@\(name).maintenance-centre.invalid"
  }
}
