import WorkOrders

extension RegisterTransaction {
  /// Puts an offer's answer-by time on the agenda, and its message into the outbox unless the operator phones.
  func announce(_ offer: Offer, of order: WorkOrder, to firm: Contractor, _ policy: Policy) throws {
    try schedule(.offerExpires(order.number, round: offer.round), at: offer.answerBy + .milliseconds(1))
    guard let address = firm.address(for: offer.mode) else { return }
    let subject = try snapshot.subject(of: order)
    let notice = OfferNotice(
      order: order, offer: offer, firm: firm, site: try snapshot.site(of: order, subject, policy),
      descriptions: subject.descriptions, policy: policy)
    try send(
      OutgoingNotice(
        messageID: try messageID("offer.\(order.number).\(offer.round)"), kind: "offer", order: order.number,
        recipient: address, subject: notice.subject, body: notice.body))
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

extension Contractor {
  /// Where messages in this mode go; `nil` for a firm that is phoned.
  func address(for mode: ActivationMode) -> String? {
    switch mode {
    case .phone: nil
    case .email, .link: email
    case .pec: pec
    }
  }
}
