import WorkOrders

extension OrderRow {
  /// Writes an order: a new one whole, a known one only where it differs from what was loaded.
  static func save(_ order: WorkOrder, replacing old: WorkOrder?, on connection: any SQLConnection) throws {
    if old == nil { try insert(order, on: connection) } else { try update(order, on: connection) }
    try saveRequests(order, old, on: connection)
    try saveOffers(order, old, on: connection)
    try saveTargets(order, old, on: connection)
    try saveApprovals(order, old, on: connection)
    try savePauses(order, old, on: connection)
    try saveExpenses(order, old, on: connection)
  }

  private static func insert(_ order: WorkOrder, on connection: any SQLConnection) throws {
    try connection.execute(
      """
      INSERT INTO work_order (number, version, state, created_at, reported_at, activated_at, category, area, urgency,
        zone, place, latitude, longitude, contractor, contract, estimate, approved, final, claimed, approval_pending,
        mandate, mandate_amount, policy_version, rounds_before, eta, intervention_code, open_inspection, inspected,
        unsettled, completed_by, next_due, arrived, last_act_at, approved_until, clock_version, to_be_done_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
        $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36)
      """, [order.number.key] + columns(of: order))
  }

  private static func update(_ order: WorkOrder, on connection: any SQLConnection) throws {
    try connection.execute(
      """
      UPDATE work_order SET version = $2, state = $3, created_at = $4, reported_at = $5, activated_at = $6,
        category = $7, area = $8, urgency = $9, zone = $10, place = $11, latitude = $12, longitude = $13,
        contractor = $14, contract = $15, estimate = $16, approved = $17, final = $18, claimed = $19,
        approval_pending = $20, mandate = $21, mandate_amount = $22, policy_version = $23, rounds_before = $24,
        eta = $25, intervention_code = $26, open_inspection = $27, inspected = $28, unsettled = $29,
        completed_by = $30, next_due = $31, arrived = $32, last_act_at = $33, approved_until = $34,
        clock_version = $35, to_be_done_by = $36
      WHERE number = $1
      """, [order.number.key] + columns(of: order))
  }

  private static func columns(of order: WorkOrder) -> [(any SQLConvertible)?] {
    [
      order.version, order.state.rawValue, order.createdAt, order.reportedAt, order.activatedAt, order.category,
      order.area, order.urgency, order.zone, order.place, order.coordinate?.latitude, order.coordinate?.longitude,
      order.contractor, order.contract, order.estimate, order.approved, order.final, order.claimed,
      order.approvalPending, order.mandate, order.mandateAmount, order.policyVersion, order.roundsBefore, order.eta,
      order.interventionCode, order.openInspection?.key, order.inspected, order.unsettled, order.completedBy,
      order.nextDue, order.hasArrived, order.lastActAt, order.approvedUntil,
      order.clockVersion, order.date?.description,
    ]
  }

  private static func saveRequests(_ order: WorkOrder, _ old: WorkOrder?, on connection: any SQLConnection) throws {
    let before = Set(old?.requests ?? [])
    let after = Set(order.requests)
    for request in order.requests where !before.contains(request) {
      try connection.execute(
        "INSERT INTO order_request (work_order, request) VALUES ($1, $2)", [order.number.key, request.key])
    }
    for request in before.subtracting(after) {
      try connection.execute(
        "DELETE FROM order_request WHERE work_order = $1 AND request = $2", [order.number.key, request.key])
    }
  }

  private static func saveOffers(_ order: WorkOrder, _ old: WorkOrder?, on connection: any SQLConnection) throws {
    for (index, offer) in order.offers.enumerated()
    where old.map({ !$0.offers.indices.contains(index) || $0.offers[index] != offer }) ?? true {
      try connection.execute(
        """
        INSERT INTO offer (work_order, round, contractor, contract, mode, state, sent_at, answer_by, answered_at, reason,
          answered_by, answered_via)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT (work_order, round) DO UPDATE SET state = excluded.state, answered_at = excluded.answered_at,
          reason = excluded.reason, answered_by = excluded.answered_by, answered_via = excluded.answered_via
        """,
        [
          order.number.key, offer.round, offer.contractor, offer.contract, offer.mode.rawValue, offer.state.rawValue,
          offer.sentAt, offer.answerBy, offer.answeredAt, offer.reason, offer.answeredBy, offer.answeredVia,
        ])
    }
  }

  private static func saveTargets(_ order: WorkOrder, _ old: WorkOrder?, on connection: any SQLConnection) throws {
    let before = old?.targets ?? []
    for target in order.targets where !before.contains(target) {
      try connection.execute(
        """
        INSERT INTO order_target (work_order, name, due, met_at, breached, dated) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (work_order, name) DO UPDATE SET due = excluded.due, met_at = excluded.met_at,
          breached = excluded.breached, dated = excluded.dated
        """, [order.number.key, target.name.rawValue, target.due, target.metAt, target.isBreached, target.isDated])
    }
    let names = Set(order.targets.map(\.name))
    for target in before where !names.contains(target.name) {
      try connection.execute(
        "DELETE FROM order_target WHERE work_order = $1 AND name = $2", [order.number.key, target.name.rawValue])
    }
  }

  private static func saveApprovals(_ order: WorkOrder, _ old: WorkOrder?, on connection: any SQLConnection) throws {
    guard order.approvals != old?.approvals ?? [] else { return }
    try connection.execute("DELETE FROM order_approval WHERE work_order = $1", [order.number.key])
    for approval in order.approvals {
      try connection.execute(
        """
        INSERT INTO order_approval (work_order, approver, amount, approved_at, on_delegation_of)
        VALUES ($1, $2, $3, $4, $5)
        """, [order.number.key, approval.by, approval.amount, approval.at, approval.onDelegationOf])
    }
  }

  private static func savePauses(_ order: WorkOrder, _ old: WorkOrder?, on connection: any SQLConnection) throws {
    guard order.pauses != old?.pauses ?? [] else { return }
    try connection.execute("DELETE FROM order_pause WHERE work_order = $1", [order.number.key])
    for (place, pause) in order.pauses.enumerated() {
      try connection.execute(
        """
        INSERT INTO order_pause (work_order, place, started_at, ended_at, cause, stops, paused_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        [order.number.key, place, pause.from, pause.to, pause.cause, pause.stops.map(TargetName.list), pause.by])
    }
  }

  // What is owed is never taken back: rows are only added.
  private static func saveExpenses(_ order: WorkOrder, _ old: WorkOrder?, on connection: any SQLConnection) throws {
    for expense in order.expenses.dropFirst(old?.expenses.count ?? 0) {
      try connection.execute(
        "INSERT INTO order_expense (work_order, round, contractor, contract, amount) VALUES ($1, $2, $3, $4, $5)",
        [order.number.key, expense.round, expense.contractor, expense.contract, expense.amount])
    }
  }
}

extension WorkOrder {
  /// The earliest deadline that is not met, for lists of what is late.
  var nextDue: Timestamp? {
    guard !state.isFinished, state != .completed else { return nil }
    return runningTargets.compactMap(\.due).min()
  }
}
