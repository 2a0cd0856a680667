public import WorkOrders

extension RegisterSnapshot {
  /// How the messages of these orders' offers stand, by round; nothing for a firm that is rung and not written to.
  func offerMessages(
    of orders: [Int64], _ certified: [Int64: [CertifiedDelivery]]
  ) throws -> [Int64: [Int: OfferMessageStanding]] {
    let rows = try connection.grouped(Self.offerMessages, of: orders, stored)
    var found: [Int64: [Int: OfferMessageStanding]] = [:]
    for (key, messages) in rows {
      for message in messages {
        guard let round = Self.round(ofOffer: message.id, of: OrderNumber(key: key)) else { continue }
        let delivery = certified[key]?.first { $0.messageID == message.id }
        found[key, default: [:]][round] = OfferMessageStanding(
          message: OfferMessage(message.state, delivery), reason: message.failure)
      }
    }
    return found
  }

  private func stored(_ row: SQLRow) throws -> (id: String, state: SentMessage.State, failure: String?) {
    let failure = try row.optionalText(3)
    let state = SentMessage.state(
      sentAt: try row.optionalTimestamp(2), failure: failure, isOnAgenda: try row.int(4) > 0)
    return (try row.text(1), state, failure?.isEmpty == true ? nil : failure)
  }

  /// Whether the message of an order's open offer is known not to have reached its firm, which has not been rung either.
  ///
  /// One that the mail system has not taken by now, however often it was tried, has not.
  func isUnreached(_ offer: Offer, of order: OrderNumber) throws -> Bool {
    guard offer.mode != .phone else { return false }
    let certified = [order.key: try certifiedDeliveries(of: order)]
    let message = try offerMessages(of: [order.key], certified)[order.key]?[offer.round]?.message
    guard message == .waiting else { return message?.isMissing ?? false }
    return try wasTriedInVain(offer.round, of: order)
  }

  private func wasTriedInVain(_ round: Int, of order: OrderNumber) throws -> Bool {
    let tried = try connection.query(
      """
      SELECT message_id FROM outbox
      WHERE work_order = $1 AND kind = 'offer' AND failure IS NOT NULL AND sent_at IS NULL
      """, [order.key]
    ) { try $0.text(0) }
    return tried.contains { Self.round(ofOffer: $0, of: order) == round }
  }

  /// Orders that are offered to a firm which their message has not reached, and which has to be rung, the first number
  /// first; found by the alarms about it.
  public func ordersUnreached(limit: Int = 20) throws -> [WorkOrder] {
    let orders = try orders(
      found:
        """
        SELECT number FROM work_order
        WHERE state = 'offered' AND number IN (
          SELECT work_order FROM alarm WHERE passing = 1 AND raised_at > $1 AND kind = 'notice-failed'
          UNION ALL
          SELECT work_order FROM alarm WHERE settled = 0 AND kind IN ('pec-failed', 'receipt-late'))
        ORDER BY number LIMIT $2
        """, [now - Self.passing, limit])
    return try orders.filter { order in
      try order.openOffer.map { try isUnreached($0, of: order.number) } ?? false
    }
  }

  private static let offerMessages: KeyedSQL = """
    SELECT work_order, message_id, sent_at, failure,
      (SELECT count(*) FROM agenda WHERE key = 'message-goes ' || outbox.message_id)
    FROM outbox WHERE work_order IN {keys} AND kind = 'offer'
    """

  // Message-IDs of offers begin with the order and the round: `offer.wo-2026-000012.1.`.
  private static func round(ofOffer messageID: String, of order: OrderNumber) -> Int? {
    let start = "offer.\(order).".lowercased()
    guard messageID.hasPrefix(start) else { return nil }
    return Int(messageID.dropFirst(start.count).prefix { $0 != "." })
  }
}

extension OfferMessage {
  /// How the message of an offer stands, by what became of it and what was attested of it.
  fileprivate init(_ state: SentMessage.State, _ certified: CertifiedDelivery?) {
    switch state {
    case .waiting: self = .waiting
    case .failed: self = .failed
    case .undelivered: self = .returned
    case .sent: self = OfferMessage(handedOver: certified?.state, isOverdue: certified?.isOverdue ?? false)
    }
  }
}
