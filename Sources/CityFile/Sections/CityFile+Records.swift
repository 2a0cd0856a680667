import WorkOrders

// MARK: duplicates, retention

extension CityFile {
  static func duplicates(_ reader: NodeReader?) -> DuplicateRules {
    let usual = DuplicateRules()
    guard let fields = reader?.fields(["withinMetres", "withinDays"]) else { return usual }
    return DuplicateRules(
      withinMetres: fields.optional("withinMetres")?.number(0...10_000) ?? usual.withinMetres,
      withinDays: fields.optional("withinDays")?.number(0...3_650) ?? usual.withinDays)
  }

  static func retention(_ reader: NodeReader?) -> [RetentionRule] {
    guard let fields = reader?.fields(RetentionRule.Subject.allCases.map(\.rawValue)) else { return [] }
    return RetentionRule.Subject.allCases.compactMap { subject in
      fields.optional(subject.rawValue).flatMap(months).map { RetentionRule(subject: subject, months: $0) }
    }
  }

  private static func months(_ reader: NodeReader) -> Int? {
    guard let text = reader.text() else { return nil }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    if words.count == 2, words[1] == "months" || words[1] == "month", let months = Int(words[0]),
      (1...1_200).contains(months)
    {
      return months
    }
    reader.report(
      .init(
        it: "\"\(text.prefix(40))\" non è un numero di mesi. Scrivere \"24 months\", da 1 a 1200.",
        en: "\"\(text.prefix(40))\" is not a number of months. Write \"24 months\", from 1 to 1200."))
    return nil
  }
}
