import WorkOrders

extension RegisterTransaction {
  /// Takes back what was written about an offer that is open no more, and has not left: its reminder, and the offer itself
  /// unless its firm has taken the order.
  ///
  /// One that is being handed over now may still leave; it is not tried again.
  func recallMessages(about offer: Offer, of order: WorkOrder) throws {
    try recall(try messageID(.reminder, of: order.number, round: offer.round))
    guard order.offers.first(where: { $0.round == offer.round })?.state != .accepted else { return }
    try recall(try messageID(.offer, of: order.number, round: offer.round))
  }

  private func recall(_ messageID: String) throws {
    let task = AgendaTask.messageGoes(messageID)
    let count = try connection.execute(
      """
      UPDATE outbox SET failure = $2
      WHERE message_id = $1 AND sent_at IS NULL AND EXISTS (SELECT 1 FROM agenda WHERE key = $3)
      """, [messageID, "taken back before it left", task.key])
    guard count > 0 else { return }
    if try !isLeaving(messageID) { try fail(certified: messageID) }
    try unschedule(task)
  }

  /// Whether the message by which an offer was put to its firm has neither left nor is leaving; `false` where none was
  /// written.
  func hasNotLeft(_ offer: Offer, of order: OrderNumber) throws -> Bool {
    let id = try messageID(.offer, of: order, round: offer.round)
    let isUnsent = try connection.exists("SELECT 1 FROM outbox WHERE message_id = $1 AND sent_at IS NULL", [id])
    return try isUnsent && !isLeaving(id)
  }

  private func isLeaving(_ messageID: String) throws -> Bool {
    try connection.exists(
      "SELECT 1 FROM agenda WHERE key = $1 AND lease_until > $2", [AgendaTask.messageGoes(messageID).key, now])
  }

  /// Where an offer was put to its firm in writing.
  func recipient(of offer: Offer, of order: OrderNumber) throws -> String? {
    try snapshot.notice(try messageID(.offer, of: order, round: offer.round))?.notice.recipient
  }
}
