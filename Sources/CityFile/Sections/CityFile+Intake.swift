import WorkOrders

// MARK: intake

extension CityFile {
  static func intake(_ reader: NodeReader?) -> IntakeRules {
    let classify = reader?.fields(["classify"])?.optional("classify")?.fields(["automatic"])
    return IntakeRules(automatic: classify?.optional("automatic").flatMap(score))
  }

  private static func score(_ reader: NodeReader) -> Double? {
    guard let text = reader.text() else { return nil }
    if let score = Double(text), (IntakeRules.least...1).contains(score) { return score }
    reader.report(
      .init(
        it: "\"\(text.prefix(40))\" non è un punteggio da \(IntakeRules.least) a 1. Scrivere 0.9.",
        en: "\"\(text.prefix(40))\" is not a score from \(IntakeRules.least) to 1. Write 0.9."))
    return nil
  }
}
