extension ReportingPeriod {
  /// Reads a period that a person typed: `2026-Q3`, `2026-03`, `2026-S1`, `2026` or `2026-01-01/2026-01-31`.
  ///
  /// - Throws: ``DomainError`` with code `invalid`, which says what is wrong: no such quarter, half, month or day, days
  ///   in the wrong order, a year before 1900, or no period at all.
  public init(typed text: String, field: String? = nil) throws(DomainError) {
    if let period = ReportingPeriod(label: text), period.first.year >= 1900 {
      self = period
      return
    }
    let days = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    if days.count == 2 {
      let from = try CivilDate(typed: days[0], field: field)
      let to = try CivilDate(typed: days[1], field: field)
      self = try ReportingPeriod(from: from, to: to, field: field)
      return
    }
    throw DomainError(.invalid, Self.refusal(of: text), hint: Self.forms, field: field)
  }

  private static let forms = LocalizedText(
    it: "I periodi si scrivono 2026-Q3 (trimestre), 2026-03 (mese), 2026-S1 (semestre), 2026 (anno) o "
      + "2026-01-01/2026-01-31 (giorni).",
    en: "Periods look like 2026-Q3 (quarter), 2026-03 (month), 2026-S1 (half), 2026 (year) or 2026-01-01/2026-01-31 "
      + "(days).")

  private static func refusal(of text: String) -> LocalizedText {
    let shown = "\"\(text.prefix(40))\""
    let unknown = LocalizedText(it: "\(shown) non è un periodo.", en: "\(shown) is not a period.")
    // What reads as a period and was refused lies too far back.
    if ReportingPeriod(label: text) != nil {
      return LocalizedText(it: "\(shown) è prima del 1900.", en: "\(shown) is before 1900.")
    }
    var scanner = TextScanner(text)
    guard scanner.number(digits: 4) != nil, scanner.take("-") != nil else { return unknown }
    let isQuarter = scanner.take("Q", "q") != nil
    let isHalf = !isQuarter && scanner.take("S", "s") != nil
    guard scanner.number(digits: 1...9) != nil, scanner.isAtEnd else { return unknown }
    if isQuarter {
      return LocalizedText(it: "\(shown): i trimestri vanno da Q1 a Q4.", en: "\(shown): quarters go from Q1 to Q4.")
    }
    if isHalf {
      return LocalizedText(it: "\(shown): i semestri sono S1 e S2.", en: "\(shown): the halves are S1 and S2.")
    }
    return LocalizedText(it: "\(shown): i mesi vanno da 01 a 12.", en: "\(shown): months go from 01 to 12.")
  }
}
