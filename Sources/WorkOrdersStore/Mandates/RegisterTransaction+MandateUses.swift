import WorkOrders

extension RegisterTransaction {
  /// Books an activation under the order's mandate, to the contractor that is asked now.
  ///
  /// Where the next contractor is asked after the same decision the activation goes on: who activated it, by when it is
  /// to be ratified and whether it was stay as they are. What an order takes grows only by a new decision, or within
  /// the tolerance while a contractor has it; after a new decision there is a new activation to ratify.
  func useMandate(of order: WorkOrder, in context: ActContext) throws {
    guard let mandate = mandate(of: order, context.policy), let category = order.category,
      let contractor = order.contractor
    else { return }
    let decision = try latestDecision(of: order.number)
    let before = try earlierUse(of: mandate.code, after: decision, order)
    let day = context.policy.calendar.zone.date(of: now)
    try book(order.activationAmount, mandate.code, contractor, category, day.description)
    let use = MandateUse(
      mandate: mandate.code, order: order.number, round: order.offers.count, contractor: contractor,
      category: category, amount: order.activationAmount,
      activatedBy: before?.use.activatedBy ?? context.startedBy, usedAt: now,
      left: try mandate.left(for: contractor, category: category, on: day, spending: snapshot.mandateSpending),
      ratifyBy: try before?.use.ratifyBy ?? ratifyBy(mandate, context),
      ratification: before?.use.ratification ?? .none)
    try insert(use, for: before?.remainder ?? use.amount, of: order, after: decision, on: day)
    if before == nil { try announce(use, order, in: context) }
    guard use.awaitsRatification, let reminderAt = use.reminderAt else { return }
    try schedule(.ratificationDue(order.number, round: use.round), at: reminderAt)
  }

  /// Settles what an order had booked of its mandate when its contractor has left it: what is owed stays, the rest
  /// is given back.
  ///
  /// What is owed beyond what was booked is a person's approval, and no mandate's.
  func releaseMandate(of old: WorkOrder, owing owed: Euro) throws {
    let rows = try connection.query(
      """
      UPDATE mandate_use SET settled = 1, voided = CASE WHEN $3 = 0 THEN 1 ELSE 0 END
      WHERE work_order = $1 AND round > $2 AND voided = 0 AND settled = 0
      RETURNING id, mandate, contractor, category, day, amount
      """, [old.number.key, old.roundsBefore, owed]
    ) { row in
      (
        id: try row.int64(0), mandate: try row.code(1) as MandateCode, contractor: try row.code(2) as ContractorCode,
        category: try row.code(3) as CategoryCode, day: try row.text(4), amount: try row.euro(5)
      )
    }
    for row in rows {
      let kept = min(owed, row.amount)
      try book(kept - row.amount, row.mandate, row.contractor, row.category, row.day)
      if owed > .zero {
        try connection.execute("UPDATE mandate_use SET amount = $2 WHERE id = $1", [row.id, kept])
      }
    }
  }

  /// The mandate that covers an order, as the rules in force have it.
  func mandate(of order: WorkOrder, _ policy: Policy) -> Mandate? {
    order.mandate.flatMap { code in policy.mandates.first { $0.code == code } }
  }

  /// Why the order's mandate does not cover asking a further contractor now; `nil` when it does, or none is needed.
  ///
  /// Hours, days and ceilings are those of the moment; who activated it first does not matter any more.
  func mandateRefusal(of order: WorkOrder, in context: ActContext) throws -> MandateRefusal? {
    guard order.mandate != nil else { return nil }
    guard let mandate = mandate(of: order, context.policy), let need = need(of: order, as: mandate.holder) else {
      return .notInForce
    }
    return try mandate.refusal(of: need, spending: snapshot.mandateSpending, calendar: context.policy.calendar)
  }

  /// The contractors to whom the order cannot go without passing their own ceiling under its mandate.
  func spent(_ mandate: Mandate?, _ order: WorkOrder, _ standings: TradeStandings, _ context: ActContext) throws
    -> Set<ContractorCode>
  {
    guard let mandate, let need = need(of: order, as: mandate.holder),
      mandate.ceilings.contains(where: { $0.per == .contractor })
    else { return [] }
    let spending = snapshot.mandateSpending
    return try Set(standings.serving.map(\.contractor.code)).filter {
      try mandate.isSpent(for: $0, need: need, spending: spending, calendar: context.policy.calendar)
    }
  }

  /// What an activation of the order would take from a mandate.
  func need(of order: WorkOrder, as holder: Role) -> MandateNeed? {
    guard let category = order.category, let urgency = order.urgency else { return nil }
    return MandateNeed(
      category: category, urgency: urgency, amount: order.activationAmount, owed: order.owed, at: now, role: holder)
  }

  /// Adds an amount to the days' sums that ceilings are compared with.
  ///
  /// Who draws on the same ceiling on different days meets where its bookings are counted.
  func book(
    _ amount: Euro, _ mandate: MandateCode, _ contractor: ContractorCode, _ category: CategoryCode, _ day: String
  ) throws {
    let ceilings: [(any SQLConvertible)?] = [
      mandate, Mandate.PeriodCeiling.Scope.mandate.rawValue, Mandate.PeriodCeiling.Scope.contractor.rawValue,
      contractor,
      Mandate.PeriodCeiling.Scope.category.rawValue, category,
    ]
    try connection.execute(
      """
      INSERT INTO mandate_ceiling (mandate, scope, subject, bookings)
      VALUES ($1, $2, '', 1), ($1, $3, $4, 1), ($1, $5, $6, 1)
      ON CONFLICT (mandate, scope, subject) DO UPDATE SET bookings = mandate_ceiling.bookings + 1
      """, ceilings)
    try connection.execute(
      """
      INSERT INTO mandate_day (mandate, scope, subject, day, amount)
      VALUES ($1, $2, '', $7, $8), ($1, $3, $4, $7, $8), ($1, $5, $6, $7, $8)
      ON CONFLICT (mandate, scope, subject, day) DO UPDATE SET amount = mandate_day.amount + excluded.amount
      """, ceilings + [day, amount])
  }

  private func insert(
    _ use: MandateUse, for first: Euro, of order: WorkOrder, after decision: Int64?, on day: CivilDate
  ) throws {
    let columns: [(any SQLConvertible)?] = [
      use.mandate, use.order.key, use.round, use.contractor, use.category, use.amount, use.usedAt, day.description,
      use.left, use.ratifyBy,
    ]
    let further: [(any SQLConvertible)?] = [first, use.activatedBy, order.roundsBefore, decision]
    try connection.execute(
      """
      INSERT INTO mandate_use (mandate, work_order, round, contractor, category, amount, used_at, day, ceiling_left,
        ratify_by, ratification, answered_by, answered_at, activated_for, activated_by, rounds_before, decision)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
      """, columns + use.ratification.columns + further)
  }

  /// The latest use of a mandate for this order after the same decision.
  private func earlierUse(of mandate: MandateCode, after decision: Int64?, _ order: WorkOrder) throws -> EarlierUse? {
    guard order.offers.count > order.roundsBefore + 1 else { return nil }
    let sql = """
      SELECT \(MandateUseRow.columns), mandate_use.activated_for FROM mandate_use
      WHERE work_order = $1 AND mandate = $2 AND decision = $3 ORDER BY id DESC LIMIT 1
      """
    // Only the fixed columns are composed.
    return try connection.first(SQL(composed: sql), [order.number.key, mandate, decision]) { row in
      EarlierUse(use: try MandateUseRow.read(row), activatedFor: try row.euro(15))
    }
  }

  private func ratifyBy(_ mandate: Mandate, _ context: ActContext) throws -> Timestamp? {
    try mandate.ratifyWithin.map { try context.policy.calendar.due(from: now, within: $0, clock: .workingDays) }
  }

  private func announce(_ use: MandateUse, _ order: WorkOrder, in context: ActContext) throws {
    var facts: Facts = [
      "mandate": .text(use.mandate.rawValue), "activatedBy": .text(use.activatedBy),
    ]
    if let ratifyBy = use.ratifyBy { facts["ratifyBy"] = .instant(ratifyBy) }
    let occurrence = Occurrence(
      .mandateUsed, subjects: EventSubjects(order: order.number), labels: order.labels, amount: use.amount,
      facts: facts)
    try record([occurrence], in: context)
  }
}

/// A use that goes on with the next contractor.
private struct EarlierUse {
  let use: MandateUse
  let activatedFor: Euro

  /// What is left of what it was activated for: growth is no part of it, so that tolerances do not add up.
  var remainder: Euro { max(.zero, activatedFor - use.amount) }
}
