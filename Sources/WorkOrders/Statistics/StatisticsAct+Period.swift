extension StatisticsAct {
  /// Checks that there is something to count.
  ///
  /// - Throws: ``DomainError`` `invalid` for a period that lies in the future.
  public static func checkHasBegun(
    _ period: ReportingPeriod, today: CivilDate, field: String? = nil
  ) throws(DomainError) {
    guard period.first > today else { return }
    throw notBegun(
      period, hint: .init(it: "Chiederne uno già cominciato.", en: "Ask for one that has begun."), field: field)
  }

  private static func notBegun(_ period: ReportingPeriod, hint: LocalizedText, field: String?) -> DomainError {
    DomainError(
      .invalid,
      .init(it: "Il periodo \(period.label) non è cominciato.", en: "The period \(period.label) has not begun."),
      hint: hint, field: field)
  }

  /// Checks that a period is over: until then its figures are a draft.
  ///
  /// - Throws: ``DomainError`` `invalid` for one in the future, `conflict` for one that goes on.
  static func checkIsOver(_ period: ReportingPeriod, today: CivilDate) throws(DomainError) {
    guard period.first <= today else {
      throw notBegun(
        period, hint: .init(it: "Chiederne uno già finito.", en: "Ask for one that is over."), field: "period")
    }
    guard period.last >= today else { return }
    let end = LocalMoments.day(period.last)
    throw DomainError(
      .conflict,
      .init(
        it: "Il periodo \(period.label) finisce il \(end.it): fino ad allora c'è solo la bozza.",
        en: "The period \(period.label) ends on \(end.en): until it is over there is only a draft."),
      hint: .init(
        it: "Vederla con mcctl statistics show \(option(for: period)).",
        en: "See it with mcctl statistics show \(option(for: period))."), field: "period")
  }

  /// Checks that a period is one of the calendar's, of which alone there are acts.
  ///
  /// - Throws: ``DomainError`` `invalid`.
  static func checkIsOfTheCalendar(_ period: ReportingPeriod) throws(DomainError) {
    guard !isOfTheCalendar(period) else { return }
    throw DomainError(
      .invalid,
      .init(
        it: "Del periodo \(period.label) non si fa un atto: non è un trimestre, un mese, un semestre o un anno.",
        en: "There is no act of the period \(period.label): it is no quarter, month, half-year or year."),
      hint: .init(it: "Si può esportare come bozza.", en: "It can be exported as a draft."), field: "period")
  }

  private static func isOfTheCalendar(_ period: ReportingPeriod) -> Bool {
    if case .days = period { return false }
    return true
  }

  /// How `mcctl` is told the period: `--quarter 2026-Q3`.
  public static func option(for period: ReportingPeriod) -> String {
    let label = period.label
    if label.contains("/") { return "--from \(period.first) --to \(period.last)" }
    if label.contains("Q") { return "--quarter \(label)" }
    if label.contains("S") { return "--half \(label)" }
    return label.contains("-") ? "--month \(label)" : "--year \(label)"
  }
}
