public import WorkOrders

extension RegisterTransaction {
  /// Freezes the figures of a period, which were counted before.
  ///
  /// - Parameter document: their canonical document.
  /// - Throws: ``/WorkOrders/DomainError`` as ``/WorkOrders/StatisticsAct/checkFreezing(_:latest:today:)``: somebody may
  ///   have been first.
  public func freeze(_ act: StatisticsAct, document: [UInt8], in context: ActContext) throws {
    let today = context.policy.calendar.zone.date(of: now)
    let latest = try snapshot.latestStatisticsAct(of: act.period)
    try StatisticsAct.checkFreezing(act.period, latest: latest, today: today)
    try keep(act, document, in: context)
  }

  /// Issues the frozen version of a period, which is then due to be published if it is a quarter.
  ///
  /// - Parameter document: its figures with who issued them, and when.
  /// - Throws: ``/WorkOrders/DomainError`` as ``/WorkOrders/StatisticsAct/checkIssuing(_:latest:)``, `conflict` too when
  ///   there is another version now.
  public func issue(_ act: StatisticsAct, document: [UInt8], in context: ActContext) throws {
    let latest = try snapshot.latestStatisticsAct(of: act.period)
    let frozen = try StatisticsAct.checkIssuing(act.period, latest: latest)
    guard frozen.version == act.version else { throw Self.overtaken(act) }
    try keep(act, document, in: context)
    try publish(act)
  }

  /// Issues a new version of a period, which is then due to be published if it is a quarter.
  ///
  /// - Throws: ``/WorkOrders/DomainError`` as ``/WorkOrders/StatisticsAct/checkReissuing(_:latest:reason:)``, `conflict`
  ///   too when somebody else has made one meanwhile.
  public func reissue(_ act: StatisticsAct, document: [UInt8], in context: ActContext) throws {
    let latest = try snapshot.latestStatisticsAct(of: act.period)
    let replaced = try StatisticsAct.checkReissuing(act.period, latest: latest, reason: act.reason ?? "")
    guard replaced.version + 1 == act.version else { throw Self.overtaken(act) }
    try keep(act, document, in: context)
    try publish(act)
  }

  // A month or a year beside its quarters would tell what they keep back.
  private func publish(_ act: StatisticsAct) throws {
    guard Quarter(act.period.label) != nil else { return }
    try schedule(.publicationDue(act.period), at: now)
  }

  func keep(_ act: StatisticsAct, _ document: [UInt8], in context: ActContext) throws {
    _ = try connection.unique(orElse: Self.overtaken(act)) {
      try connection.execute(
        """
        INSERT INTO statistics_act (period, version, state, position, head, sha256, made_at, made_by, issued_at,
          issued_by, reason, document)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """,
        [
          act.period.label, act.version, act.state.rawValue, act.journalPosition, act.head, act.sha256, act.madeAt,
          act.madeBy, act.issuedAt, act.issuedBy, act.reason, String(decoding: document, as: UTF8.self),
        ])
    }
    try record([act.occurrence], in: context)
  }

  private static func overtaken(_ act: StatisticsAct) -> DomainError {
    DomainError(
      .conflict,
      .init(
        it: "Di \(act.period.label) c'è intanto un'altra versione.",
        en: "There is another version of \(act.period.label) by now."),
      hint: .init(it: "Vedere mcctl statistics list.", en: "See mcctl statistics list."), field: "period")
  }
}
