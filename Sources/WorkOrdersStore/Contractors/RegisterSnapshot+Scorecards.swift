public import WorkOrders

extension RegisterSnapshot {
  /// How contractors did in a period, counted from the journal; one of them, or all that did anything.
  public func scorecards(_ period: ReportingPeriod, of contractor: ContractorCode? = nil) throws -> [Scorecard] {
    let bounds = period.bounds(in: try policy().calendar.zone)
    var ledger = ScorecardLedger(start: bounds.start, end: bounds.end)
    for code in try contractor.map({ [$0] }) ?? contractors().map(\.code) {
      try connection.forEach(
        """
        SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
          contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
          contractor, from_state, to_state, amount, facts, texts
        FROM journal_event WHERE contractor = $1 AND occurred_at >= $2 ORDER BY occurred_at, id
        """, [code, bounds.start]
      ) { ledger.add(try RecordedEvent(row: $0).event) }
    }
    return try contractor.map { code in
      guard try name(of: code) != nil else { throw unknown(code) }
      return [ledger.scorecard(of: code)]
    } ?? ledger.scorecards
  }

  private func unknown(_ code: ContractorCode) -> DomainError {
    DomainError(
      .notFound, .init(it: "Non c'è l'impresa \"\(code)\".", en: "There is no contractor \"\(code)\"."),
      hint: .init(it: "Vedere mcctl contractor list.", en: "See mcctl contractor list."))
  }
}
