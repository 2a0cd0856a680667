public import WorkOrders

extension RegisterSnapshot {
  /// How contractors did in a period, counted from the journal; one of them, or all that did anything.
  public func scorecards(_ period: ReportingPeriod, of contractor: ContractorCode? = nil) throws -> [Scorecard] {
    let bounds = period.bounds(in: try policy().calendar.zone)
    guard let contractor else {
      return try contractors().map(\.code).flatMap { try ledger(of: $0, bounds.start, bounds.end).scorecards }
    }
    guard try name(of: contractor) != nil else { throw unknown(contractor) }
    return [try ledger(of: contractor, bounds.start, bounds.end).scorecard(of: contractor)]
  }

  // A ledger of its own for each: what one firm missed says nothing of the next.
  private func ledger(of contractor: ContractorCode, _ start: Timestamp, _ end: Timestamp) throws -> ScorecardLedger {
    var ledger = ScorecardLedger(start: start, end: end)
    try connection.forEach(
      """
      SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
        contractor, from_state, to_state, amount, facts, texts
      FROM journal_event WHERE contractor = $1 AND occurred_at >= $2 ORDER BY id
      """, [contractor, start]
    ) { ledger.add(try RecordedEvent(row: $0).event) }
    return ledger
  }

  private func unknown(_ code: ContractorCode) -> DomainError {
    DomainError(
      .notFound, .init(it: "Non c'è l'impresa \"\(code)\".", en: "There is no contractor \"\(code)\"."),
      hint: .init(it: "Vedere mcctl contractor list.", en: "See mcctl contractor list."))
  }
}
