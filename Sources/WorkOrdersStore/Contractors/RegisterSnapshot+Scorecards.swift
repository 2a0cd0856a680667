public import WorkOrders

extension RegisterSnapshot {
  /// How contractors did in a period, counted from the journal; one of them, or all that did anything.
  public func scorecards(_ period: ReportingPeriod, of contractor: ContractorCode? = nil) throws -> [Scorecard] {
    let bounds = period.bounds(in: try policy().calendar.zone)
    guard let contractor else {
      return try contractors().map { try scorecard(of: $0.code, bounds.start, bounds.end) }.filter {
        $0 != Scorecard(contractor: $0.contractor)
      }
    }
    guard try name(of: contractor) != nil else { throw unknown(contractor) }
    return [try scorecard(of: contractor, bounds.start, bounds.end)]
  }

  // Beside the firm's own events: a deadline that moves on after it has left the order takes its miss back.
  private func scorecard(of contractor: ContractorCode, _ start: Timestamp, _ end: Timestamp) throws -> Scorecard {
    var ledger = ScorecardLedger(of: contractor, start: start, end: end)
    try connection.forEach(
      """
      SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
        contractor, from_state, to_state, amount, facts, texts
      FROM journal_event
      WHERE id IN (
        SELECT id FROM journal_event WHERE contractor = $1 AND occurred_at >= $2
        UNION
        SELECT later.id
        FROM journal_event AS judged JOIN journal_event AS later ON later.order_number = judged.order_number
        WHERE judged.contractor = $1 AND judged.occurred_at >= $2
          AND judged.kind IN ('target.met', 'target.breached')
          AND later.kind IN ('target.relieved', 'order.reopened'))
      ORDER BY id
      """, [contractor, start]
    ) { ledger.add(try RecordedEvent(row: $0).event) }
    return ledger.scorecard
  }

  private func unknown(_ code: ContractorCode) -> DomainError {
    DomainError(
      .notFound, .init(it: "Non c'è l'impresa \"\(code)\".", en: "There is no contractor \"\(code)\"."),
      hint: .init(it: "Vedere mcctl contractor list.", en: "See mcctl contractor list."))
  }
}
