public import WorkOrders

extension RegisterTransaction {
  /// Puts an order to the contractor a technician chose, whatever the rule's ranking says.
  ///
  /// The choice is free among the firms whose contract covers the trade, is in force and has money left; the reason is
  /// kept with the decision.
  ///
  /// - Throws: ``DomainError`` `notFound` for an unknown contractor, `conflict` when none of its contracts can serve.
  public func offer(
    _ number: OrderNumber, to contractor: ContractorCode, reason: String, seen version: Int?, in context: ActContext
  ) throws -> WorkOrder {
    guard !reason.isEmpty else {
      throw DomainError(
        .invalid,
        .init(
          it: "Una scelta contro la regola ha bisogno di un motivo.", en: "A choice against the rule needs a reason."),
        field: "reason")
    }
    return try act(on: number, seen: version, in: context) { order, context in
      try OrderTransition.check(.offer, of: number, in: order.state, by: context.actor.role)
      let (candidate, firm, seal) = try chosen(contractor, for: order, context)
      try checkMandate(of: order, for: firm.code, in: context)
      let offered = try offer(order, to: candidate, firm, reason: reason, after: seal, in: context)
      return OrderChange(order: offered, occurrences: [])
    }
  }

  /// A choice against the ranking does not pass the mandate's hours, firms and ceilings.
  private func checkMandate(of order: WorkOrder, for contractor: ContractorCode, in context: ActContext) throws {
    guard let code = order.mandate else { return }
    var refusal = try mandateRefusal(of: order, in: context)
    if refusal == nil, let mandate = mandate(of: order, context.policy), let need = need(of: order, as: mandate.holder),
      try mandate.isSpent(
        for: contractor, need: need, spending: snapshot.mandateSpending, calendar: context.policy.calendar)
    {
      refusal = .periodSpent
    }
    guard let refusal else { return }
    throw DomainError(
      .ceilingReached,
      .init(
        it: "Il mandato \(code) ora non copre l'ordine \(order.number): \(refusal.words.it).",
        en: "The mandate \(code) does not cover order \(order.number) now: \(refusal.words.en)."),
      hint: .init(
        it: "Impostare di nuovo la stima: l'ordine viene deciso da capo e va in autorizzazione.",
        en: "Set the order's estimate anew: it is then decided again and goes to approval."))
  }

  private func chosen(_ code: ContractorCode, for order: WorkOrder, _ context: ActContext) throws
    -> (Candidate, Contractor, DecisionSeal)
  {
    let standings = try snapshot.standings()
    guard let firm = standings.first(where: { $0.contractor.code == code })?.contractor else {
      throw DomainError(
        .notFound, .init(it: "Non c'è l'impresa \"\(code)\".", en: "There is no contractor \"\(code)\"."),
        hint: .init(it: "Vedere mcctl contractor list.", en: "See mcctl contractor list."), field: "contractor")
    }
    guard let category = order.category.flatMap({ context.policy.category($0) }) else {
      throw DomainError(
        .conflict,
        .init(it: "L'ordine \(order.number) non ha categoria.", en: "Order \(order.number) has no category."),
        hint: .init(it: "Inserire la categoria.", en: "Set its category."))
    }
    var need = Router.Need(
      trade: category.trade, zone: nil, day: context.policy.calendar.zone.date(of: now), amount: order.commitment,
      mandate: order.mandate.flatMap { code in context.policy.mandates.first { $0.code == code } })
    need.urgency = order.urgency
    let candidates = Router(criterion: .priority).candidates(for: need, among: standings)
    let own = candidates.filter { $0.contractor == code }
    let derogation = try derogation(from: order, category.code, own.first(where: \.isEligible), standings, context)
    let seal = try keep(candidates, by: .priority, of: order, in: context, further: derogation, chosen: code)
    guard let candidate = own.first(where: \.isEligible) else {
      let why =
        own.first.map { CandidateWords.text($0.verdict, under: context.policy) }
        ?? LocalizedText(it: "Non ha contratti.", en: "It has no contract.")
      throw DomainError(
        .conflict,
        .init(
          it: "L'ordine \(order.number) non si può proporre a \(code): \(why.it)",
          en: "Order \(order.number) cannot be put to \(code): \(why.en)"),
        hint: .init(it: "Vedere mcctl order explain \(order.number).", en: "See mcctl order explain \(order.number)."),
        field: "contractor")
    }
    return (candidate, firm, seal)
  }

  // Rotation between direct awards may be set aside for a reason, and the decision says that it was.
  private func derogation(
    from order: WorkOrder, _ category: CategoryCode, _ candidate: Candidate?, _ standings: [ContractStanding],
    _ context: ActContext
  ) throws -> Facts {
    guard let candidate,
      standings.contains(where: { $0.contract.code == candidate.contract && $0.contract.kind == .direct }),
      let rule = context.policy.routing.rotation(on: context.policy.calendar.zone.date(of: now)),
      let rotated = try rotatedOut(order, category, rule), rotated.contractor == candidate.contractor
    else { return [:] }
    return ["derogation": .text("rotation"), "exemptBelow": .amount(rule.exemptBelow)]
  }
}
