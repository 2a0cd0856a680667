public import WorkOrders

extension RegisterTransaction {
  /// Takes a period that was published off the agenda.
  ///
  /// Where another version was issued meanwhile, or a later quarter, somebody else may have published it before this one
  /// was laid over it: both are due anew.
  ///
  /// - Parameter published: what was published; `nil` where there was nothing.
  public func recordPublication(of period: ReportingPeriod, _ published: StatisticsPublication?) throws {
    guard try snapshot.publication(of: period) != published else { return try unschedule(.publicationDue(period)) }
    try schedule(.publicationDue(period), at: now)
    guard published?.isNewestQuarter == true, let newest = try snapshot.newestIssuedQuarter() else { return }
    try schedule(.publicationDue(newest), at: now)
  }
}

extension RegisterSnapshot {
  /// What the public is to see of a period; `nil` where no act of it was issued.
  public func publication(of period: ReportingPeriod) throws -> StatisticsPublication? {
    guard let act = try latestStatisticsAct(of: period), act.state == .issued else { return nil }
    return StatisticsPublication(act: act, isNewestQuarter: try newestIssuedQuarter() == period)
  }

  /// The latest quarter of the calendar that has an issued act.
  func newestIssuedQuarter() throws -> ReportingPeriod? {
    let labels = try connection.query("SELECT DISTINCT period FROM statistics_act WHERE state = 'issued'") {
      try $0.text(0)
    }
    return labels.compactMap { Quarter($0) }.max().map { ReportingPeriod.quarter($0) }
  }
}
