import WorkOrders

// MARK: penalties

extension CityFile {
  static func penalties(_ reader: NodeReader?) -> [PenaltyRule] {
    var rules: [PenaltyRule] = []
    for item in reader?.items() ?? [] {
      guard let rule = penalty(item) else { continue }
      if rules.contains(where: { $0.target == rule.target }) {
        (item.peek("target") ?? item).report(
          .init(
            it: "Il termine \"\(rule.target.rawValue)\" ha già una penale.",
            en: "The target \"\(rule.target.rawValue)\" has a penalty already."))
      }
      rules.append(rule)
    }
    return rules
  }

  private static func penalty(_ entry: NodeReader) -> PenaltyRule? {
    guard let fields = entry.fields(["target", "per", "amount", "perMille", "most"]) else { return nil }
    let target: TargetName? = fields.required("target")?.choice(PenaltyRule.targets)
    let unit: PenaltyRule.Unit? = fields.required("per")?.choice()
    let most = fields.optional("most").flatMap(most)
    guard let rate = rate(fields, entry), let target, let unit else { return nil }
    return PenaltyRule(target: target, unit: unit, rate: rate, most: most)
  }

  private static func rate(_ fields: Fields, _ entry: NodeReader) -> PenaltyRule.Rate? {
    switch (fields.optional("amount"), fields.optional("perMille")) {
    case (let amount?, nil): return amount.amount().map { .amount($0) }
    case (nil, let perMille?):
      // The digits of a rate are those of an amount: two decimals at most.
      return perMille.amount().flatMap { rate in
        guard rate.cents > 0, rate.cents <= 100_000 else {
          perMille.report(
            .init(
              it: "Un'aliquota è più di 0 e al massimo 1000 per mille.",
              en: "A rate is more than 0 and at most 1000 per mille."))
          return nil
        }
        return .perMille(hundredths: Int(rate.cents))
      }
    default:
      entry.report(
        .init(
          it: "Una penale ha un importo (amount) o un per mille (perMille).",
          en: "A penalty has either an amount or a perMille."))
      return nil
    }
  }

  private static func most(_ reader: NodeReader) -> PenaltyRule.Most? {
    guard let text = reader.text() else { return nil }
    guard text.hasSuffix("%") else { return reader.amount().map { .amount($0) } }
    return basisPoints(reader).map { .share(basisPoints: $0) }
  }
}
