extension StatisticsAct {
  /// Checks that a period can be frozen.
  ///
  /// - Parameters:
  ///   - latest: its latest version, if there is any.
  ///   - today: the day in the city.
  /// - Throws: ``DomainError`` `invalid` for a period in the future or none of the calendar's, `conflict` for one that is
  ///   not over or frozen already.
  public static func checkFreezing(
    _ period: ReportingPeriod, latest: StatisticsAct?, today: CivilDate
  ) throws(DomainError) {
    try checkIsOfTheCalendar(period)
    try checkIsOver(period, today: today)
    guard let latest, latest.state != .draft else { return }
    throw DomainError(
      .conflict,
      .init(
        it: "Le statistiche di \(period.label) sono già congelate (versione \(latest.version)).",
        en: "The figures of \(period.label) are frozen already (version \(latest.version))."),
      hint: .init(
        it: "Per una versione nuova: mcctl statistics reissue \(option(for: period)) --reason MOTIVO.",
        en: "For a new version: mcctl statistics reissue \(option(for: period)) --reason TEXT."), field: "period")
  }

  /// Checks that a period's latest version can be issued, and gives it.
  ///
  /// - Throws: ``DomainError`` `conflict` when none is frozen, or it is issued already.
  public static func checkIssuing(
    _ period: ReportingPeriod, latest: StatisticsAct?
  ) throws(DomainError) -> StatisticsAct {
    let frozen = try frozen(period, latest)
    guard frozen.state == .issued else { return frozen }
    throw DomainError(
      .conflict,
      .init(
        it: "Le statistiche di \(period.label) sono già emesse (versione \(frozen.version)).",
        en: "The figures of \(period.label) are issued already (version \(frozen.version))."),
      hint: .init(
        it: "Per una versione nuova: mcctl statistics reissue \(option(for: period)) --reason MOTIVO.",
        en: "For a new version: mcctl statistics reissue \(option(for: period)) --reason TEXT."), field: "period")
  }

  /// Checks that a period can be issued anew, and gives the version that is replaced.
  ///
  /// - Throws: ``DomainError`` `conflict` when none is frozen, `invalid` without a reason or with one that is too long.
  public static func checkReissuing(
    _ period: ReportingPeriod, latest: StatisticsAct?, reason: String
  ) throws(DomainError) -> StatisticsAct {
    let replaced = try frozen(period, latest)
    try check(reason)
    return replaced
  }

  /// Checks that figures counted for an act tell of something, and those of a new version of something new.
  ///
  /// - Throws: ``DomainError`` `conflict` when nothing had happened by the end of the period, or nothing has changed since
  ///   the version that would be replaced.
  public static func checkContent(_ statistics: QuarterlyStatistics) throws(DomainError) {
    let label = statistics.period.label
    if let reissue = statistics.reissue, reissue.changes.isEmpty {
      throw DomainError(
        .conflict,
        .init(
          it: "Dalla versione \(reissue.version) di \(label) nessun dato è cambiato.",
          en: "No figure of \(label) has changed since version \(reissue.version)."),
        hint: .init(
          it: "Quella versione vale ancora: mcctl statistics list.",
          en: "That version still holds: mcctl statistics list."),
        field: "period")
    }
    guard statistics.totals.bySubject.allSatisfy({ $0.movement.entries == 0 }) else { return }
    throw DomainError(
      .conflict,
      .init(
        it: "Fino alla fine di \(label) il giornale non ha né contatti, né richieste, né ordini.",
        en: "The journal has no contacts, requests or orders up to the end of \(label)."),
      hint: .init(
        it: "Indicare un periodo in cui il centro lavorava.", en: "Give a period in which the centre was at work."),
      field: "period")
  }

  /// The most characters that a reason may have, as the document's schema says.
  static let longestReason = 4_000

  private static func check(_ reason: String) throws(DomainError) {
    if reason.allSatisfy(\.isWhitespace) {
      throw DomainError(
        .invalid, .init(it: "Perché serve una versione nuova?", en: "Why is there a new version?"),
        hint: .init(it: "Indicare il motivo: sta nell'atto.", en: "Give the reason: it stands in the act."),
        field: "reason")
    }
    guard reason.unicodeScalars.count > longestReason else { return }
    throw DomainError(
      .invalid,
      .init(
        it: "Il motivo ha più di \(longestReason) caratteri.",
        en: "The reason has more than \(longestReason) characters."),
      hint: .init(it: "Scriverlo più corto.", en: "Write a shorter one."), field: "reason")
  }

  private static func frozen(_ period: ReportingPeriod, _ latest: StatisticsAct?) throws(DomainError) -> StatisticsAct {
    if let latest, latest.state != .draft { return latest }
    throw DomainError(
      .conflict,
      .init(
        it: "Le statistiche di \(period.label) non sono congelate.",
        en: "The figures of \(period.label) are not frozen."),
      hint: .init(
        it: "Prima congelarle: mcctl statistics freeze \(option(for: period)).",
        en: "Freeze them first: mcctl statistics freeze \(option(for: period))."), field: "period")
  }
}
