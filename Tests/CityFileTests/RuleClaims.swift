@testable import WorkOrders

/// Works out what the guide to the rules says comes of its examples, by the same code that decides in the centre.
struct RuleClaims {
  let policy: Policy

  /// A case that nobody knows how to work out.
  struct Unknown: Error { let line: String }

  /// The outcome of a case, as the guide writes it.
  func outcome(of line: String) throws -> String {
    let words = Words(line)
    switch words.first {
    case "service": return policy.calendar.isService(at: try time(words[1])) ? "open" : "closed"
    case "due": return try due(words)
    case "unclassified": return try unclassified(from: time(words.value("from")))
    case "order": return try order(words)
    case "firm": return try firm(words)
    case "ratify": return try ratification(words)
    case "consent": return try consent(line)
    case "growth": return try growth(words)
    case "approved": return try approvalEnd(words)
    case "close": return closing()
    case "choice": return try choice(line)
    case "answer": return try answer(words)
    case "alarm": return alarm()
    case "rotation": return try rotation(words)
    case "penalty": return try penalty(words)
    case "extreme": return try extremeUrgency(words)
    case "repeats": return "within \(policy.duplicates.withinMetres) metres and \(policy.duplicates.withinDays) days"
    case "words": return suggestion(line)
    case "reply": return reply(to: words[1], afterDays: Int(words[2]) ?? 0)
    case "flood":
      return "more than \(policy.mail.perSender) of a sender or \(policy.mail.perRequest) about a request wait"
    case "retention": return policy.retention.map { "\($0.subject.rawValue) \($0.months)" }.joined(separator: ", ")
    default: throw Unknown(line: line)
    }
  }

  /// The words of a case, some of which are followed by their value.
  struct Words {
    let words: [String]
    init(_ line: String) { words = line.split(separator: " ").map(String.init) }
    var first: String { words.first ?? "" }
    subscript(index: Int) -> String { words.indices.contains(index) ? words[index] : "" }
    func has(_ word: String) -> Bool { words.contains(word) }
    func optional(_ word: String) -> String? { words.firstIndex(of: word).map { self[$0 + 1] } }
    func value(_ word: String) throws -> String {
      guard let value = optional(word) else { throw Unknown(line: words.joined(separator: " ")) }
      return value
    }
  }

  private func reply(to state: String, afterDays days: Int) -> String {
    guard RequestState(rawValue: state)?.isFinished == true else { return MailRules.LateReply.chaser.rawValue }
    return days <= policy.mail.replyWithinDays ? policy.mail.lateReply.rawValue : "a report of its own"
  }

  func time(_ text: String) throws -> Timestamp { try policy.calendar.zone.parse(typed: text, field: "time") }

  func text(_ time: Timestamp) -> String { String(time.rfc3339(in: policy.calendar.zone).prefix(16)) }

  func euro(_ text: String) throws -> Euro { try Euro(typed: text) }
}

// MARK: Clocks

extension RuleClaims {
  private func due(_ words: Words) throws -> String {
    let targets = policy.urgency(UrgencyCode(rawValue: words[1]))?.targets
    guard let target = targets?.first(where: { $0.name.rawValue == words[2] }) else { throw Unknown(line: words[2]) }
    var pauses: [Pause] = []
    if let index = words.words.firstIndex(of: "paused") {
      pauses = [Pause(from: try time(words[index + 1]), to: try time(words[index + 2]), cause: "Rain")]
    }
    let start = try time(words.value("from"))
    guard case .within(let limit) = target.limit else {
      return try policy.calendar.due(target, from: start).map(text) ?? "the day of the order"
    }
    return text(try policy.calendar.due(from: start, within: limit, clock: target.clock, pauses: pauses))
  }

  private func unclassified(from start: Timestamp) throws -> String {
    let context = ActContext(
      at: start, enteredAt: start, actor: Actor(name: "ada", role: .operator), policy: policy)
    let opened = try WorkOrder.open(
      OrderNumber(year: 2026, serial: 1), for: [], reportedAt: start, settings: OrderSettings(), in: context)
    return opened.order.targets.map { "\($0.name.rawValue) \($0.due.map(text) ?? "-")" }.joined(separator: ", ")
  }

  private func answer(_ words: Words) throws -> String {
    let limit = policy.routing.answerLimit(for: UrgencyCode(rawValue: words[1]))
    let asked = try time(words.value("asked"))
    let answerBy = try policy.calendar.due(from: asked, within: limit.within, clock: limit.clock)
    let reminder = limit.reminder(asked: asked, answerBy: answerBy).map { ", reminded \(text($0))" }
    return text(answerBy) + (reminder ?? "")
  }
}

// MARK: Requests without a category

extension RuleClaims {
  private func suggestion(_ line: String) -> String {
    let text = String(line.dropFirst("words ".count))
    guard let guess = KeywordGuess.best(for: text, among: policy.categories) else { return "nothing" }
    let passes = policy.intake.automatic.map { guess.score >= $0 } ?? false
    return "\(guess.category) \(guess.score), \(passes ? "passes" : "waits")"
  }
}

// MARK: Mandates and approvals

extension RuleClaims {
  private func order(_ words: Words) throws -> String {
    let category = words[1] == "unknown" ? nil : CategoryCode(rawValue: words[1])
    var order = WorkOrder(
      number: OrderNumber(year: 2026, serial: 1), createdAt: try time(words.value("at")),
      reportedAt: try time(words.value("at")), requests: [])
    order.category = category
    order.urgency =
      words.optional("urgency").map { UrgencyCode(rawValue: $0) } ?? category.flatMap { policy.category($0)?.urgency }
    order.estimate = words[2] == "unknown" ? nil : try euro(words[2])
    order.inspected = words.has("inspected")
    let spent = try words.optional("after").map(euro) ?? .zero
    let decision = try Dispatcher(
      policy: policy, at: order.createdAt, role: Role(rawValue: words.optional("as") ?? "operator") ?? .operator,
      spending: MandateSpending { key, _ in key.scope == .mandate ? spent : .zero }
    ).decide(order)
    switch decision.outcome {
    case .readyUnderMandate(let mandate, _): return "under \(mandate)"
    case .readyApproved: return "approved"
    case .approval(let amount): return "approval of \(amount)"
    case .inspection: return "inspection"
    case .evaluating(let missing): return "a person, for the \(missing.rawValue)"
    }
  }

  private func firm(_ words: Words) throws -> String {
    let code = ContractorCode(rawValue: words[1])
    let at = try time(words.value("at"))
    guard let mandate = policy.mandates.first(where: { $0.code.rawValue == words.optional("under") }),
      let category = policy.category(CategoryCode(rawValue: try words.value("for")))
    else { throw Unknown(line: words[1]) }
    let amount = try euro(words[6])
    let spent = try euro(words.value("after"))
    let isSpent = try mandate.isSpent(
      for: code,
      need: MandateNeed(
        category: category.code, urgency: category.urgency, amount: amount, at: at, role: mandate.holder),
      spending: MandateSpending { key, _ in key.scope == .contractor ? spent : .zero }, calendar: policy.calendar)
    let need = Router.Need(
      trade: category.trade, zone: nil, day: policy.calendar.zone.date(of: at), amount: amount, mandate: mandate,
      spentUnderMandate: isSpent ? [code] : [])
    let verdict = Router(criterion: .priority).candidates(for: need, among: [standing(code, category.trade)]).first
    return verdict?.isEligible == true
      ? "may be asked" : String("\(verdict.map { "\($0.verdict)" } ?? "")".prefix { $0 != "(" })
  }

  private func ratification(_ words: Words) throws -> String {
    guard let limit = policy.mandates.first(where: { $0.code.rawValue == words[1] })?.ratifyWithin else { return "-" }
    return text(
      try policy.calendar.due(from: try time(words.value("used")), within: limit, clock: .workingDays))
  }

  private func consent(_ line: String) throws -> String {
    let now = try time("2026-03-03T09:00")
    var order = WorkOrder(
      number: OrderNumber(year: 2026, serial: 1), createdAt: now, reportedAt: now, requests: [])
    order.state = .approval
    var givers: [(role: Role, amount: Euro)] = []
    for giver in (line.components("consent ").last ?? "").components(", ") {
      let words = Words(giver)
      givers.append((Role(rawValue: words[0]) ?? .operator, try euro(words[1])))
    }
    order.estimate = givers.map(\.amount).min()
    for (index, giver) in givers.enumerated() {
      let context = ActContext(
        at: now, enteredAt: now, actor: Actor(name: "person \(index)", role: giver.role), policy: policy)
      guard let change = Self.approved(order, giver.amount, context) else { return "refused" }
      order = change
    }
    return order.approved.map { "given for \($0)" } ?? "a second person"
  }

  // A refusal is the answer that is looked for.
  private static func approved(_ order: WorkOrder, _ amount: Euro, _ context: ActContext) -> WorkOrder? {
    try? order.approve(amount: amount, in: context).order
  }

  private func growth(_ words: Words) throws -> String {
    let now = try time("2026-03-03T09:00")
    var order = WorkOrder(
      number: OrderNumber(year: 2026, serial: 1), createdAt: now, reportedAt: now, requests: [])
    order.approved = try euro(words.value("approved"))
    return order.isCovered(try euro(words.value("final")), policy.approvals) ? "taken" : "asked again"
  }

  private func approvalEnd(_ words: Words) throws -> String {
    try policy.approvalEnd(after: try time(words[1])).map { "until " + text($0) } ?? "for ever"
  }

  private func closing() -> String {
    let now = Timestamp(milliseconds: 0)
    var order = WorkOrder(
      number: OrderNumber(year: 2026, serial: 1), createdAt: now, reportedAt: now, requests: [])
    (order.state, order.completedBy) = (.completed, "bruno")
    let context = ActContext(
      at: now, enteredAt: now, actor: Actor(name: "bruno", role: .technician), policy: policy)
    // Only who may close is asked about.
    return (try? order.close(in: context)) == nil ? "refused" : "allowed"
  }
}
