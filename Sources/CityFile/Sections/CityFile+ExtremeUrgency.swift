import WorkOrders

// MARK: extremeUrgency

extension CityFile {
  static func extremeUrgency(_ reader: NodeReader?) -> [ExtremeUrgencyTerms] {
    guard let reader else { return [.usual] }
    return reader.items().compactMap(terms)
  }

  private static func terms(_ entry: NodeReader) -> ExtremeUrgencyTerms? {
    let usual = ExtremeUrgencyTerms.usual
    guard let fields = entry.fields(["from", "ceiling", "justificationDays", "proposalDays", "councilDays"]) else {
      return nil
    }
    let days = 1...365
    guard let from = fields.required("from")?.date() else { return nil }
    return ExtremeUrgencyTerms(
      from: from, ceiling: fields.optional("ceiling")?.amount() ?? usual.ceiling,
      justificationDays: fields.optional("justificationDays")?.number(days) ?? usual.justificationDays,
      proposalDays: fields.optional("proposalDays")?.number(days) ?? usual.proposalDays,
      councilDays: fields.optional("councilDays")?.number(days) ?? usual.councilDays)
  }
}
