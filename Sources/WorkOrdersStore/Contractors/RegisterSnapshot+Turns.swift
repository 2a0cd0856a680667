public import WorkOrders

/// One choice that fell on a contract and counts as its turn.
public struct TurnChoice: Hashable, Sendable {
  /// The order.
  public let order: OrderNumber
  /// When.
  public let at: Timestamp
  /// What came of the offer.
  public let state: OfferState
  /// The rule of the kept decision.
  public let rule: String?
  /// The amount of the kept decision.
  public let amount: Euro?
}

extension RegisterSnapshot {
  /// The latest choices that fell on a contract, newest first; those the office withdrew are no turns.
  public func lastChoices(of contract: ContractCode, limit: Int) throws -> [TurnChoice] {
    try connection.query(
      """
      SELECT offer.work_order, offer.sent_at, offer.state, decision.rule, decision.facts FROM offer
      LEFT JOIN decision ON decision.id = (
        SELECT max(id) FROM decision AS kept WHERE kept.work_order = offer.work_order AND kept.kind = 'routing'
          AND kept.outcome = offer.contractor AND kept.decided_at <= offer.sent_at)
      WHERE offer.contract = $1 AND offer.state <> 'withdrawn'
      ORDER BY offer.sent_at DESC, offer.work_order DESC LIMIT $2
      """, [contract, limit]
    ) { row in
      var amount: Euro?
      if let facts = try row.optionalText(4).flatMap(FactsReader.read), case .amount(let kept)? = facts["amount"] {
        amount = kept
      }
      return TurnChoice(
        order: OrderNumber(key: try row.int64(0)), at: try row.timestamp(1), state: try row.choice(2),
        rule: try row.optionalText(3), amount: amount)
    }
  }
}
