import Crypto
import WorkOrders

extension RegisterTransaction {
  /// Puts an offer's answer-by time on the agenda, and its message into the outbox unless the operator phones.
  ///
  /// An order that has to go by certified mail goes so also to a firm that is rung.
  func announce(_ offer: Offer, of order: WorkOrder, to firm: Contractor, in context: ActContext) throws {
    try schedule(.offerExpires(order.number, round: offer.round), at: offer.answerBy + .milliseconds(1))
    let isAskedFor = context.policy.certifiedMail.asksForIt(order)
    if isAskedFor, firm.pec == nil { try alarm(withoutCertifiedAddress: firm, order, in: context.automatic) }
    let isCertified = offer.mode == .pec || (isAskedFor && firm.pec != nil)
    guard let address = isCertified ? firm.pec : firm.address(for: offer.mode) else { return }
    let words = try offerNotice(offer, of: order, to: firm, in: context).words
    var notice = OutgoingNotice(
      messageID: try messageID("offer.\(order.number).\(offer.round)", isCertified: isCertified), kind: .offer,
      order: order.number, contractor: firm.code, recipient: address, words)
    notice.isCertified = isCertified
    try send(notice, round: offer.round)
    try scheduleReminder(of: offer, order, in: context)
  }

  /// What a firm is told of an offer, with its link.
  func offerNotice(
    _ offer: Offer, of order: WorkOrder, to firm: Contractor, in context: ActContext
  ) throws -> OfferNotice {
    let subject = try snapshot.subject(of: order)
    return OfferNotice(
      order: order, offer: offer, firm: firm, site: try snapshot.site(of: order, subject, context.policy),
      descriptions: subject.said,
      link: try pageLink(for: .contractor(firm.code, order.number), in: context), policy: context.policy)
  }

  /// Puts a message into the outbox and its sending on the agenda.
  ///
  /// The same Message-ID is never sent twice.
  ///
  /// - Parameter round: of the offer it is about.
  func send(_ notice: OutgoingNotice, round: Int = 0) throws {
    let added = try connection.execute(
      """
      INSERT INTO outbox (
        message_id, kind, work_order, request, contractor, recipient, subject, body, answers, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (message_id) DO NOTHING
      """,
      [
        notice.messageID, notice.kind.rawValue, notice.order?.key, notice.request?.key, notice.contractor,
        notice.recipient, notice.subject, notice.body, notice.answers, now,
      ])
    guard added > 0 else { return }
    if notice.isCertified { try certify(notice, round: round) }
    try schedule(.messageGoes(notice.messageID), at: now)
  }

  /// The Message-ID of what was written to a firm about an offer: the offer itself, or its reminder.
  func messageID(_ kind: NoticeKind, of order: OrderNumber, round: Int) throws -> String {
    try messageID("\(kind.rawValue).\(order).\(round)", isCertified: try snapshot.isCertified(order, round: round))
  }

  /// Message-IDs, without angle brackets, are made of what they are about and the register's own name, so a resend is
  /// recognised.
  ///
  /// A seal stands between the two: whoever names one in an answer has seen the message. A provider of certified mail may
  /// give one back with another domain: there the part before it says the name too.
  func messageID(_ about: String, isCertified: Bool = false) throws -> String {
    let about = about.lowercased()
    let key = try snapshot.ownFact(.mailKey)
    let seal = HMAC<SHA256>.authenticationCode(
      for: Array(about.utf8), using: SymmetricKey(data: Array(key.utf8)))
    let name = try snapshot.ownFact(.name)
    let local = "\(about).\(Hex.text(seal.prefix(8)))" + (isCertified ? ".\(name)" : "")
    return "\(local)@\(name).maintenance-centre.invalid"
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
