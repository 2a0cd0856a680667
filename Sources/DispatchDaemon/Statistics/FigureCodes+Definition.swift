import WorkOrders

extension FigureCodes {
  /// The definition of a figure by its code, as a document has it.
  ///
  /// - Throws: ``DomainError`` `notFound`: for a figure of late entries where the document has none, with how there come to
  ///   be some; for any other code with the nearest.
  static func definition(
    of code: String, in statistics: QuarterlyStatistics
  ) throws(DomainError) -> FigureDefinition {
    if let definition = statistics.definitions.first(where: { $0.code == code }) { return definition }
    if late.contains(code) { throw withoutLateEntries(statistics) }
    throw DomainError(
      .notFound,
      .init(it: "Il dato \"\(code.prefix(64))\" non esiste.", en: "There is no figure \"\(code.prefix(64))\"."),
      hint: near(code, statistics.definitions.map(\.code) + late), field: "figure")
  }

  /// The codes of late entries, which are no part of a document that has no act of the period before.
  private static let late = StatisticsDefinitions.all.map(\.code).filter { subject($0) == "late" }

  private static func withoutLateEntries(_ statistics: QuarterlyStatistics) -> DomainError {
    let (period, before) = (statistics.period, statistics.period.previous)
    return DomainError(
      .notFound,
      .init(
        it: "Qui \(period.label) non ha registrazioni tardive: ci sono solo da quando l'atto del periodo prima "
          + "(\(before.label)) è congelato.",
        en: "Here \(period.label) has no late entries: there are some only once the act of the period before "
          + "(\(before.label)) is frozen."),
      hint: lateHint(statistics, before), field: "figure")
  }

  // Of any days there is no act; and what was frozen stays without late entries.
  private static func lateHint(_ statistics: QuarterlyStatistics, _ before: ReportingPeriod) -> LocalizedText? {
    if case .days = before { return nil }
    guard statistics.state == .draft else {
      return .init(
        it: "Se ora lo è, le ha la bozza: --version draft.",
        en: "If it is by now, the draft has them: --version draft.")
    }
    let freeze = "mcctl statistics freeze \(StatisticsAct.option(for: before))"
    return .init(it: "Congelarlo: \(freeze).", en: "Freeze it: \(freeze).")
  }

  // Those that begin with what was typed, then the nearest in spelling, then those of the same subject.
  private static func near(_ code: String, _ known: [String]) -> LocalizedText {
    let meant = Spelling.nearest(to: code, among: known)
    let begun = known.filter { $0.hasPrefix(code) }
    let alike = known.filter { subject($0) == subject(meant ?? code) }
    var found: [String] = []
    for one in begun + [meant].compactMap(\.self) + alike where !found.contains(one) { found.append(one) }
    let shown = found.prefix(9).joined(separator: ", ")
    guard shown.isEmpty else { return LocalizedText(it: "I più vicini: \(shown).", en: "The nearest: \(shown).") }
    let subjects = Set(known.map(subject)).sorted().joined(separator: ", ")
    return LocalizedText(
      it: "I codici cominciano con: \(subjects). Sono tutti in docs/STATISTICS.md.",
      en: "Codes begin with: \(subjects). All are in docs/STATISTICS.md.")
  }

  /// What a figure is about: its code up to the first point.
  private static func subject(_ code: String) -> String { String(code.prefix { $0 != "." }) }
}
