public import WorkOrders

extension RegisterSnapshot {
  /// What a recorded inspection estimated and noted; nothing before it is recorded.
  public func findings(of inspection: Inspection) throws -> (estimate: Euro?, note: String?) {
    let found = try connection.first(
      """
      SELECT journal_event.amount, journal_words.text FROM journal_event
      LEFT JOIN journal_words ON journal_words.event = journal_event.id AND journal_words.name = 'note'
      WHERE journal_event.order_number = $1 AND journal_event.inspection_number = $2
        AND journal_event.kind = 'inspection.recorded'
      ORDER BY journal_event.id DESC LIMIT 1
      """, [inspection.order, inspection.number]
    ) { (try $0.optionalEuro(0), try $0.optionalText(1)) }
    return (found?.0, found?.1)
  }
}
