import WorkOrders

extension RegisterTransaction {
  /// What the order's mandate may still take for it: the least that any of its ceilings holds, and never more than the
  /// tolerance on what the order was activated for.
  ///
  /// Growth counts on the day of the activation; hours and days of validity are not looked at again.
  func mandateRoom(of order: WorkOrder, _ policy: Policy) throws -> Euro {
    guard order.approved == nil, let covered = order.mandateAmount, let mandate = mandate(of: order, policy),
      let open = try openUse(of: order)
    else { return .zero }
    let left = try mandate.left(
      for: open.contractor, category: open.category, on: open.day, spending: snapshot.mandateSpending)
    return mandate.room(beside: covered, taken: open.amount, of: open.activatedFor, left: left, policy.approvals)
  }

  /// Books what an order came to take more or less from its mandate while its contractor has it.
  func adjustMandate(of order: WorkOrder, since old: WorkOrder, in context: ActContext) throws {
    guard old.contractor != nil, order.mandate == old.mandate, order.roundsBefore == old.roundsBefore,
      let before = old.mandateAmount, let after = order.mandateAmount, after != before,
      let open = try openUse(of: old)
    else { return }
    try book(after - before, open.mandate, open.contractor, open.category, open.day.description)
    let amount = open.amount + after - before
    try connection.execute("UPDATE mandate_use SET amount = $2 WHERE id = $1", [open.id, amount])
    let occurrence = Occurrence(
      .mandateAdjusted, subjects: EventSubjects(order: order.number), labels: old.labels, amount: amount,
      facts: ["mandate": .text(open.mandate.rawValue), "before": .amount(open.amount)])
    try record([occurrence], in: context.automatic)
  }

  /// The activation that an order's present contractor came by.
  private func openUse(of order: WorkOrder) throws -> OpenMandateUse? {
    guard order.contractor != nil else { return nil }
    return try connection.first(
      """
      SELECT id, mandate, contractor, category, day, amount, activated_for FROM mandate_use
      WHERE work_order = $1 AND round > $2 AND voided = 0 AND settled = 0
      """, [order.number.key, order.roundsBefore]
    ) { row in
      OpenMandateUse(
        id: try row.int64(0), mandate: try row.code(1), contractor: try row.code(2), category: try row.code(3),
        day: try CivilDate(typed: try row.text(4)), amount: try row.euro(5), activatedFor: try row.euro(6))
    }
  }
}

/// An activation under a mandate that may still change, as it is booked.
private struct OpenMandateUse {
  let id: Int64
  let mandate: MandateCode
  let contractor: ContractorCode
  let category: CategoryCode
  let day: CivilDate
  let amount: Euro
  let activatedFor: Euro
}
