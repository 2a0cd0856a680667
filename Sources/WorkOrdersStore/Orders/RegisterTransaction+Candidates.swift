import WorkOrders

extension RegisterTransaction {
  /// Ranks the contractors for an order, keeps the ranking, and tells what else it rests on.
  ///
  /// In the second round, where the city has one, those are asked again who let the order pass in silence.
  func candidates(
    for order: WorkOrder, _ category: Category, among standings: TradeStandings, in context: ActContext
  ) throws -> (candidates: CandidateList, circumstances: Facts, seal: DecisionSeal) {
    let first = try need(of: order, category, among: standings, in: context)
    let rules = context.policy.routing
    let (round, candidates) = rules.ranking(for: category.code, among: standings) { round in
      var need = first
      need.excluded = order.excludedContractors(in: round)
      return need
    }
    var facts = first.circumstances
    if round > 1 { facts["pass"] = .integer(Int64(round)) }
    let criterion = rules.criterion(for: category.code)
    if criterion == .nearest { facts["nearestTo"] = .text(order.siteSource(context.policy)) }
    let seal = try keep(candidates, by: criterion, of: order, in: context, further: facts)
    return (candidates, first.circumstances, seal)
  }

  private func need(
    of order: WorkOrder, _ category: Category, among standings: TradeStandings, in context: ActContext
  ) throws -> Router.Need {
    let mandate = mandate(of: order, context.policy)
    let day = context.policy.calendar.zone.date(of: now)
    var need = Router.Need(
      trade: category.trade, zone: order.zone, day: day, amount: order.commitment,
      mandate: mandate, spentUnderMandate: try spent(mandate, order, standings, context))
    need.urgency = order.urgency
    need.site = order.site(context.policy)
    need.offDuty = try snapshot.contractorsOffDuty(context.policy.calendar.zone)
      .intersection(standings.serving.map(\.contractor.code))
    if standings.serving.contains(where: { $0.contract.kind == .direct }) {
      need.rotatedOut = try rotatedOut(order, category.code, context.policy.routing.rotation(on: day))
    }
    return need
  }

  // The joins are crossed so that the few direct contracts come first, then their offers: all orders are never read.
  // An award below the exempt amount is free of rotation, and such awards are no reason for it either.
  func rotatedOut(_ order: WorkOrder, _ category: CategoryCode, _ rule: RotationRule?) throws
    -> Router.RotatedOut?
  {
    guard let rule, order.commitment >= rule.exemptBelow else { return nil }
    return try connection.first(
      """
      SELECT o.contractor FROM framework_contract f
      CROSS JOIN offer o
      CROSS JOIN work_order w
      WHERE o.contract = f.code AND o.state = 'accepted' AND w.number = o.work_order AND f.kind = 'direct'
        AND w.category = $1 AND w.number <> $2 AND coalesce(w.final, w.approved, w.estimate, 0) >= $3
      ORDER BY o.answered_at DESC, w.number DESC LIMIT 1
      """, [category, order.number.key, rule.exemptBelow]
    ) { Router.RotatedOut(contractor: try $0.code(0), exemptBelow: rule.exemptBelow) }
  }
}
