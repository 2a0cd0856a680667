import WorkOrders

// MARK: routing

extension CityFile {
  private static let routingKeys = [
    "criterion", "criteria", "answerWithin", "defaultAnswerWithin", "rounds", "alarm", "rotation",
  ]

  static func routing(_ reader: NodeReader?, _ declared: DeclaredCodes) -> RoutingRules? {
    guard let fields = reader?.fields(routingKeys) else { return nil }
    let criterion: RoutingCriterion? = fields.required("criterion")?.choice()
    let criteria = fields.optional("criteria").map { criterionRules($0, declared) } ?? []
    let answers = fields.optional("answerWithin").map { answerLimits($0, declared) } ?? [:]
    let otherwise = fields.required("defaultAnswerWithin").flatMap(answerLimit)
    let rounds = fields.optional("rounds").map { $0.number(1...5) } ?? 1
    let chain = fields.required("alarm").map(alarmChain)
    let rotation = fields.optional("rotation").map(rotationRules) ?? RotationRule.usual
    guard let criterion, let otherwise, let rounds, let first = chain?.first else { return nil }
    return RoutingRules(
      criterion: criterion, criteria: criteria, answerWithin: answers, defaultAnswerWithin: otherwise, rounds: rounds,
      alarm: first.contact, escalation: Array(chain?.dropFirst() ?? []), rotation: rotation)
  }

  private static func criterionRules(
    _ reader: NodeReader, _ declared: DeclaredCodes
  ) -> [RoutingRules.CriterionRule] {
    var said: [String: RoutingCriterion] = [:]
    return reader.items().compactMap { item in
      guard let rule = criterionRule(item, declared) else { return nil }
      for pattern in item.peek("categories")?.elements ?? [] {
        guard let text = pattern.scalar else { continue }
        if let other = said[text], other != rule.criterion {
          pattern.report(
            .init(
              it: "Due criteri si contraddicono per \"\(text.prefix(64))\": prima \"\(other.rawValue)\", "
                + "qui \"\(rule.criterion.rawValue)\". Lasciarne uno.",
              en: "Two criteria contradict each other for \"\(text.prefix(64))\": \"\(other.rawValue)\" before, "
                + "\"\(rule.criterion.rawValue)\" here. Keep one."))
        }
        said[text] = said[text] ?? rule.criterion
      }
      return rule
    }
  }

  private static func criterionRule(_ entry: NodeReader, _ declared: DeclaredCodes) -> RoutingRules.CriterionRule? {
    guard let fields = entry.fields(["categories", "criterion"]) else { return nil }
    let categories = categoryPatterns(fields.required("categories"), declared)
    let criterion: RoutingCriterion? = fields.required("criterion")?.choice()
    return criterion.map { RoutingRules.CriterionRule(categories: categories, criterion: $0) }
  }

  private static func answerLimits(
    _ reader: NodeReader, _ declared: DeclaredCodes
  ) -> [UrgencyCode: RoutingRules.AnswerLimit] {
    var limits: [UrgencyCode: RoutingRules.AnswerLimit] = [:]
    for (key, value) in reader.fields(nil)?.entries ?? [] {
      let urgency: UrgencyCode? = key.code(of: CityFile.urgencyClass, among: declared.urgencies)
      let limit = answerLimit(value)
      if let urgency, let limit { limits[urgency] = limit }
    }
    return limits
  }

  private static func answerLimit(_ reader: NodeReader) -> RoutingRules.AnswerLimit? {
    guard let fields = reader.fields(["within", "clock", "remindBefore"]) else { return nil }
    let within = fields.required("within")?.limit()
    let clock: ClockKind? = fields.required("clock")?.choice()
    let reminder = fields.optional("remindBefore").flatMap { self.reminder($0, within) }
    guard let within, let clock else { return nil }
    return RoutingRules.AnswerLimit(within: within, clock: clock, remindBefore: reminder)
  }

  private static func reminder(_ reader: NodeReader, _ within: TimeLimit?) -> Duration? {
    let length = length(
      reader,
      otherwise: .init(
        it: "Il sollecito parte un tempo come 2h prima del termine, qualunque sia il giorno.",
        en: "The reminder goes a length of time such as 2h before the end, whatever the day."))
    guard let length, case .elapsed(let whole) = within, length >= whole else { return length }
    reader.report(
      .init(
        it: "Il sollecito partirebbe prima della proposta: remindBefore deve essere più breve di within.",
        en: "The reminder would go before the offer: remindBefore has to be shorter than within."))
    return nil
  }

  private static func rotationRules(_ reader: NodeReader) -> [RotationRule] {
    var rules: [RotationRule] = []
    for item in reader.items() {
      guard let fields = item.fields(["from", "exemptBelow"]) else { continue }
      let from = fields.required("from")?.date()
      let amount = fields.required("exemptBelow")?.amount()
      guard let from, let amount else { continue }
      if rules.contains(where: { $0.from == from }) {
        item.report(.init(it: "C'è già una regola dal \(from).", en: "There is already a rule from \(from)."))
      }
      rules.append(RotationRule(from: from, exemptBelow: amount))
    }
    return rules
  }
}
