import WorkOrders

extension RegisterTransaction {
  /// Decides an order from its facts, keeps the decision, and routes the order when it is ready.
  func decide(_ order: WorkOrder, in context: ActContext) throws -> WorkOrder {
    let automatic = context.automatic
    let order = try withoutExpiredApproval(order, in: automatic)
    let dispatcher = Dispatcher(
      policy: context.policy, at: now, role: context.actor.role == .system ? .operator : context.actor.role,
      isOnCall: try isOnCall(context.actor, context.policy), spending: snapshot.mandateSpending,
      refusedMandates: try snapshot.refusedMandates(of: order))
    let decision = try dispatcher.decide(order)
    let seal = try keep(decision, of: order, in: automatic)
    let change = try order.decided(decision, in: automatic).sealed(seal)
    try record(change.occurrences, in: automatic)
    guard change.order.state == .ready else { return change.order }
    return try route(change.order, in: automatic)
  }

  /// Whether somebody is on call now by the technicians' rota; looked up only where a mandate asks for it.
  private func isOnCall(_ actor: Actor, _ policy: Policy) throws -> Bool {
    guard policy.mandates.contains(where: \.isForOnCall) else { return false }
    return try snapshot.duties(of: .technicians, at: now, policy.calendar.zone).contains { $0.isHeld(by: actor.name) }
  }

  /// Asks the next candidate, or records that nobody is left and alarms somebody.
  func route(_ order: WorkOrder, in context: ActContext) throws -> WorkOrder {
    guard let code = order.category, let category = context.policy.category(code) else {
      throw DomainError(
        .conflict,
        .init(
          it: "L'ordine \(order.number) non ha una categoria con cui cercare l'impresa.",
          en: "Order \(order.number) has no category to route by."),
        hint: .init(it: "Inserire la categoria.", en: "Set its category."))
    }
    let standing = try withoutExpiredApproval(order, in: context)
    guard standing.state != .approval else { return standing }
    // Hours that have passed and ceilings that have been spent meanwhile are not passed by asking the next firm.
    if try mandateRefusal(of: order, in: context) != nil { return try decide(order, in: context) }
    let standings = try snapshot.standings(for: category.trade)
    let choice = try candidates(for: order, category, among: standings, in: context)
    guard let chosen = choice.candidates.first, chosen.isEligible,
      let firm = standings.serving.first(where: { $0.contractor.code == chosen.contractor })?.contractor
    else { return try unassign(order, after: choice.seal, choice.circumstances, in: context) }
    return try offer(order, to: chosen, firm, reason: nil, after: choice.seal, choice.circumstances, in: context)
  }

  /// Puts an order to one contractor: the offer, its answer-by time on the agenda, and the message.
  func offer(
    _ order: WorkOrder, to candidate: Candidate, _ firm: Contractor, reason: String?, after seal: DecisionSeal,
    _ circumstances: Facts = [:], in context: ActContext
  ) throws -> WorkOrder {
    let limit = context.policy.routing.answerLimit(for: order.urgency)
    let answerBy = try context.policy.calendar.due(from: now, within: limit.within, clock: limit.clock)
    let change = try order.offer(
      to: candidate, mode: firm.mode(for: order, under: context.policy.certifiedMail), answerBy: answerBy,
      reason: reason,
      circumstances: circumstances, in: context
    ).sealed(seal)
    try record(change.occurrences, in: context)
    try useMandate(of: change.order, in: context)
    if let offer = change.order.openOffer { try announce(offer, of: change.order, to: firm, in: context) }
    return change.order
  }

  /// The order as it is once an approval whose time is over has been taken from it.
  private func withoutExpiredApproval(_ order: WorkOrder, in context: ActContext) throws -> WorkOrder {
    guard let change = try order.expiringApproval(in: context) else { return order }
    try record(change.occurrences, in: context)
    return change.order
  }

  private func unassign(
    _ order: WorkOrder, after seal: DecisionSeal, _ circumstances: Facts, in context: ActContext
  ) throws -> WorkOrder {
    guard order.state != .unassigned else {
      let change = try order.stayingUnassigned(circumstances: circumstances, in: context).sealed(seal)
      try record(change.occurrences, in: context)
      return order
    }
    let change = try order.unassign(circumstances: circumstances, in: context).sealed(seal)
    try record(change.occurrences, in: context)
    try alarm(.unassigned, order: change.order, in: context)
    try unscheduleEscalation(of: order.number)
    try escalate(order.number, after: 0, in: context)
    return change.order
  }
}
