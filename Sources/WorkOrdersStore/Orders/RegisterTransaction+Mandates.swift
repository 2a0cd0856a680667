import WorkOrders

extension RegisterTransaction {
  /// What has been activated under mandates, looked up when a decision asks.
  func spending(_ policy: Policy) -> MandateSpending {
    MandateSpending { key, period in
      let zone = policy.calendar.zone
      let arguments: [(any SQLConvertible)?] = [
        key.mandate, zone.startOfDay(key.from), zone.startOfDay(period.end(from: key.from)),
      ]
      let sum: Int64? =
        switch key.scope {
        case .mandate:
          try connection.first(
            """
            SELECT coalesce(sum(amount), 0) FROM mandate_use
            WHERE voided = 0 AND mandate = $1 AND used_at >= $2 AND used_at < $3
            """, arguments
          ) { try $0.int64(0) }
        case .contractor:
          try connection.first(
            """
            SELECT coalesce(sum(amount), 0) FROM mandate_use
            WHERE voided = 0 AND mandate = $1 AND used_at >= $2 AND used_at < $3 AND contractor = $4
            """, arguments + [key.subject]
          ) { try $0.int64(0) }
        case .category:
          try connection.first(
            """
            SELECT coalesce(sum(amount), 0) FROM mandate_use
            WHERE voided = 0 AND mandate = $1 AND used_at >= $2 AND used_at < $3 AND category = $4
            """, arguments + [key.subject]
          ) { try $0.int64(0) }
        }
      return Euro(cents: sum ?? 0)
    }
  }

  /// Books an activation under the order's mandate, to the contractor that is asked now.
  func useMandate(of order: WorkOrder, in context: ActContext) throws {
    guard let mandate = order.mandate, let amount = order.mandateAmount, let category = order.category else { return }
    let isFirst = try !hasUsed(mandate, order)
    let rule = self.mandate(of: order, context.policy)
    let ratifyBy = try rule?.ratifyWithin.map {
      try context.policy.calendar.due(from: now, within: $0, clock: .workingDays)
    }
    try connection.execute(
      """
      INSERT INTO mandate_use (mandate, work_order, round, contractor, category, amount, used_at, ratify_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """, [mandate, order.number.key, order.offers.count, order.contractor, category, amount, now, ratifyBy])
    guard isFirst else { return }
    try record(
      [
        Occurrence(
          .mandateUsed, subjects: EventSubjects(order: order.number), labels: order.labels, amount: amount,
          facts: ["mandate": .text(mandate.rawValue)])
      ], in: context)
  }

  private func hasUsed(_ mandate: MandateCode, _ order: WorkOrder) throws -> Bool {
    try connection.exists(
      "SELECT 1 FROM mandate_use WHERE work_order = $1 AND mandate = $2 AND round > $3",
      [order.number.key, mandate, order.roundsBefore])
  }

  /// The mandate that covers an order, as the rules in force have it.
  func mandate(of order: WorkOrder, _ policy: Policy) -> Mandate? {
    order.mandate.flatMap { code in policy.mandates.first { $0.code == code } }
  }

  /// Whether activating the order now would pass a ceiling of its mandate as a whole, or of its category.
  func isSpent(_ mandate: Mandate, for order: WorkOrder, in context: ActContext) throws -> Bool {
    guard let need = need(of: order, context) else { return false }
    return try mandate.isSpent(need: need, spending: spending(context.policy), calendar: context.policy.calendar)
  }

  /// The contractors to whom the order cannot go without passing their own ceiling under its mandate.
  func spent(_ mandate: Mandate?, _ order: WorkOrder, _ standings: [ContractStanding], _ context: ActContext) throws
    -> Set<ContractorCode>
  {
    guard let mandate, let need = need(of: order, context) else { return [] }
    let spending = spending(context.policy)
    return Set(
      try standings.map(\.contractor.code).filter {
        try mandate.isSpent(for: $0, need: need, spending: spending, calendar: context.policy.calendar)
      })
  }

  /// What an activation of the order would take from a mandate.
  func need(of order: WorkOrder, _ context: ActContext) -> MandateNeed? {
    guard let category = order.category, let urgency = order.urgency else { return nil }
    return MandateNeed(
      category: category, urgency: urgency, amount: order.mandateAmount ?? order.commitment, at: now,
      role: context.actor.role)
  }

  /// Gives back what an order had used of its mandate since it was made or last reopened.
  func voidMandateUse(of order: WorkOrder) throws {
    guard order.mandate != nil, order.offers.count > order.roundsBefore else { return }
    try connection.execute(
      "UPDATE mandate_use SET voided = 1 WHERE work_order = $1 AND voided = 0 AND round > $2",
      [order.number.key, order.roundsBefore])
  }
}
