import WorkOrders

extension RegisterTransaction {
  /// Keeps a decision with its rule, facts and outcome, in the words of the moment.
  ///
  /// - Returns: its seal, for the event that follows from it.
  func keep(_ decision: DispatchDecision, of order: WorkOrder, in context: ActContext) throws -> DecisionSeal {
    try insertDecision(
      order.number, kind: "dispatch", rule: decision.rule, outcome: decision.state.rawValue,
      facts: decision.facts, candidates: "", context)
  }

  /// Keeps a choice of contractor with every candidate and why it was passed over.
  ///
  /// - Returns: its seal, for the event that follows from it.
  func keep(
    _ candidates: CandidateList, by criterion: RoutingCriterion, of order: WorkOrder, in context: ActContext,
    further: Facts = [:], chosen: ContractorCode? = nil
  ) throws -> DecisionSeal {
    var facts: Facts = [
      "amount": .amount(order.commitment), "round": .integer(Int64(order.offers.count + 1)),
    ]
    if let zone = order.zone { facts["zone"] = .text(zone.rawValue) }
    if let category = order.category { facts["category"] = .text(category.rawValue) }
    if let mandate = order.mandate { facts["mandate"] = .text(mandate.rawValue) }
    facts.add(further)
    let outcome = chosen ?? candidates.first(where: \.isEligible)?.contractor
    return try insertDecision(
      order.number, kind: "routing", rule: chosen == nil ? criterion.rawValue : "technician's-choice",
      outcome: outcome?.rawValue ?? "unassigned", facts: facts,
      candidates:
        CandidateText.write(candidates, under: context.policy), context)
  }

  /// The latest decision of what should become of an order, which its mandate rests on; `nil` before the first.
  func latestDecision(of number: OrderNumber) throws -> Int64? {
    try connection.first(
      "SELECT id FROM decision WHERE work_order = $1 AND kind = 'dispatch' ORDER BY id DESC LIMIT 1", [number.key]
    ) { try $0.int64(0) }
  }

  private func insertDecision(
    _ number: OrderNumber, kind: String, rule: String, outcome: String, facts: Facts,
    candidates: String, _ context: ActContext
  ) throws -> DecisionSeal {
    let facts = FactsWriter.write(facts)
    try connection.execute(
      """
      INSERT INTO decision (work_order, decided_at, kind, rule, policy_version, outcome, facts, candidates)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      [
        number.key, now, kind, rule, context.policy.version, outcome, facts, candidates,
      ])
    return DecisionSeal(
      of: number, at: now, kind: kind, rule: rule, policyVersion: context.policy.version, outcome: outcome,
      facts: facts, candidates: candidates)
  }
}
