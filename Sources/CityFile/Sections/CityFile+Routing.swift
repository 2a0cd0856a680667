import WorkOrders

// MARK: routing

extension CityFile {
  private static let routingKeys = ["criterion", "criteria", "answerWithin", "defaultAnswerWithin", "alarm"]

  static func routing(_ reader: NodeReader?, _ declared: DeclaredCodes) -> RoutingRules? {
    guard let fields = reader?.fields(routingKeys) else { return nil }
    let criterion: RoutingCriterion? = fields.required("criterion")?.choice()
    let criteria = fields.optional("criteria")?.items().compactMap { criterionRule($0, declared) } ?? []
    let answers = fields.optional("answerWithin").map { answerLimits($0, declared) } ?? [:]
    let otherwise = fields.required("defaultAnswerWithin").flatMap(answerLimit)
    let alarm = fields.required("alarm").flatMap(alarmContact)
    guard let criterion, let otherwise, let alarm else { return nil }
    return RoutingRules(
      criterion: criterion, criteria: criteria, answerWithin: answers, defaultAnswerWithin: otherwise, alarm: alarm)
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
      let urgency: UrgencyCode? = key.code(of: "urgency class", among: declared.urgencies)
      let limit = answerLimit(value)
      if let urgency, let limit { limits[urgency] = limit }
    }
    return limits
  }

  private static func answerLimit(_ reader: NodeReader) -> RoutingRules.AnswerLimit? {
    guard let fields = reader.fields(["within", "clock"]) else { return nil }
    let within = fields.required("within")?.limit()
    let clock: ClockKind? = fields.required("clock")?.choice()
    guard let within, let clock else { return nil }
    return RoutingRules.AnswerLimit(within: within, clock: clock)
  }

  private static func alarmContact(_ reader: NodeReader) -> RoutingRules.AlarmContact? {
    guard let fields = reader.fields(["name", "email", "phone"]) else { return nil }
    let name = fields.required("name")?.text()
    let email = fields.optional("email").map { ($0, $0.text()) }
    let phone = fields.optional("phone").map { $0.text() }
    if let (reader, text) = email, let text, !isAddress(text) {
      reader.report("\"\(text.prefix(64))\" is not an e-mail address.")
    }
    if email == nil, phone == nil { reader.report("An alarm needs an e-mail address or a telephone number.") }
    return name.map { RoutingRules.AlarmContact(name: $0, email: email?.1, phone: phone ?? nil) }
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
  }
}
