public import WorkOrders

extension RegisterSnapshot {
  /// What has been activated under mandates, looked up when a decision asks: the sum of at most a year's days.
  public var mandateSpending: MandateSpending {
    MandateSpending { key, period in
      let cents = try connection.first(
        """
        SELECT coalesce(sum(amount), 0) FROM mandate_day
        WHERE mandate = $1 AND scope = $2 AND subject = $3 AND day >= $4 AND day < $5
        """,
        [
          key.mandate, key.scope.rawValue, key.subject, key.from.description, period.end(from: key.from).description,
        ]
      ) { try $0.int64(0) }
      return Euro(cents: cents ?? 0)
    }
  }

  /// The contractors or categories that have drawn on a mandate since a day, by code.
  public func subjects(
    of mandate: MandateCode, per scope: Mandate.PeriodCeiling.Scope, from day: CivilDate
  ) throws -> [String] {
    try connection.query(
      """
      SELECT DISTINCT subject FROM mandate_day WHERE mandate = $1 AND scope = $2 AND day >= $3 ORDER BY subject
      """, [mandate, scope.rawValue, day.description]
    ) { try $0.text(0) }
  }
}
