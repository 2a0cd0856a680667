import WorkOrders

extension RegisterTransaction {
  /// Puts on the agenda that a firm which was asked in writing is reminded before its time is over, where the city wants
  /// that; a firm that is rung is rung.
  func scheduleReminder(of offer: Offer, _ order: WorkOrder, in context: ActContext) throws {
    let limit = context.policy.routing.answerLimit(for: order.urgency)
    guard offer.mode != .phone, let time = limit.reminder(asked: offer.sentAt, answerBy: offer.answerBy) else { return }
    try schedule(.reminderDue(order.number, round: offer.round), at: time)
  }

  /// Reminds a firm that has not answered an offer, where and in the way it was asked, in the same thread.
  ///
  /// Nothing is sent about an offer that was answered or withdrawn, or whose time is over by now.
  func remind(of number: OrderNumber, round: Int, in context: ActContext) throws {
    guard let order = try OrderRow.load(number, on: connection),
      let offer = order.openOffer, offer.round == round, now < offer.answerBy,
      let firm = try snapshot.contractTable().contractor(offer.contractor)
    else { return }
    let asked = try messageID(.offer, of: number, round: round)
    guard let recipient = try snapshot.notice(asked)?.notice.recipient else { return }
    let words = NoticeWords(reminderOf: try offerNotice(offer, of: order, to: firm, in: context))
    var notice = OutgoingNotice(
      messageID: try messageID(.reminder, of: number, round: round), kind: .reminder, order: number,
      contractor: firm.code, recipient: recipient, words, answers: asked)
    notice.isCertified = try snapshot.isCertified(number, round: round)
    try send(notice, round: round)
  }
}
