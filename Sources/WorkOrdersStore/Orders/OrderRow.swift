import WorkOrders

/// Reads and writes orders with their offers, targets, approvals and pauses.
enum OrderRow {
  /// The order with this number.
  static func load(_ number: OrderNumber, on connection: any SQLConnection) throws -> WorkOrder? {
    let found = try connection.first(
      """
      SELECT version, state, created_at, reported_at, activated_at, category, area, urgency, zone, place, latitude,
        longitude, contractor, contract, estimate, approved, final, claimed, approval_pending, mandate, mandate_amount,
        policy_version, rounds_before, eta, intervention_code, open_inspection, inspected, unsettled, completed_by,
        arrived, last_act_at, approved_until, clock_version, to_be_done_by
      FROM work_order WHERE number = $1
      """, [number.key]
    ) { try order(number, $0) }
    guard var order = found else { return nil }
    order.requests = try requests(of: number, on: connection)
    order.offers = try offers(of: number, on: connection)
    order.targets = try targets(of: number, on: connection)
    order.approvals = try approvals(of: number, on: connection)
    order.pauses = try pauses(of: number, on: connection)
    order.expenses = try expenses(of: number, on: connection)
    return order
  }

  private static func order(_ number: OrderNumber, _ row: SQLRow) throws -> WorkOrder {
    var order = WorkOrder(
      number: number, createdAt: try row.timestamp(2), reportedAt: try row.timestamp(3), requests: [])
    order.version = try row.int(0)
    order.state = try row.choice(1)
    order.activatedAt = try row.optionalTimestamp(4)
    order.category = try row.optionalCode(5)
    order.area = try row.optionalCode(6)
    order.urgency = try row.optionalCode(7)
    order.zone = try row.optionalCode(8)
    order.place = try row.optionalCode(9)
    order.coordinate = try row.coordinate(10, 11)
    order.contractor = try row.optionalCode(12)
    order.contract = try row.optionalCode(13)
    try readMoney(row, into: &order)
    order.policyVersion = try row.int(21)
    order.roundsBefore = try row.int(22)
    order.eta = try row.optionalTimestamp(23)
    order.interventionCode = try row.optionalCode(24)
    order.openInspection = try row.optionalInt64(25).map(InspectionNumber.init(key:))
    order.inspected = try row.flag(26)
    order.unsettled = try row.flag(27)
    order.completedBy = try row.optionalText(28)
    order.hasArrived = try row.flag(29)
    order.lastActAt = try row.timestamp(30)
    order.approvedUntil = try row.optionalTimestamp(31)
    order.clockVersion = try row.int(32)
    order.date = try row.optionalText(33).flatMap { CivilDate($0) }
    return order
  }

  private static func readMoney(_ row: SQLRow, into order: inout WorkOrder) throws {
    order.estimate = try row.optionalEuro(14)
    order.approved = try row.optionalEuro(15)
    order.final = try row.optionalEuro(16)
    order.claimed = try row.optionalEuro(17)
    order.approvalPending = try row.flag(18)
    order.mandate = try row.optionalCode(19)
    order.mandateAmount = try row.optionalEuro(20)
  }

  private static func requests(of number: OrderNumber, on connection: any SQLConnection) throws -> [RequestNumber] {
    try connection.query("SELECT request FROM order_request WHERE work_order = $1 ORDER BY request", [number.key]) {
      RequestNumber(key: try $0.int64(0))
    }
  }

  private static func offers(of number: OrderNumber, on connection: any SQLConnection) throws -> [Offer] {
    try connection.query(
      """
      SELECT round, contractor, contract, mode, sent_at, answer_by, state, answered_at, reason, answered_by,
        answered_via
      FROM offer WHERE work_order = $1 ORDER BY round
      """, [number.key]
    ) { row in
      var offer = Offer(
        round: try row.int(0), contractor: try row.code(1), contract: try row.code(2), mode: try row.choice(3),
        sentAt: try row.timestamp(4), answerBy: try row.timestamp(5), state: try row.choice(6))
      offer.answeredAt = try row.optionalTimestamp(7)
      offer.reason = try row.optionalText(8)
      offer.answeredBy = try row.optionalText(9)
      offer.answeredVia = try row.optionalText(10)
      return offer
    }
  }

  /// The stored targets of an order.
  static func targets(of number: OrderNumber, on connection: any SQLConnection) throws -> [OrderTarget] {
    let found = try connection.query(
      "SELECT name, due, met_at, breached, dated FROM order_target WHERE work_order = $1", [number.key]
    ) { row in
      OrderTarget(
        name: try row.choice(0), due: try row.optionalTimestamp(1), metAt: try row.optionalTimestamp(2),
        isBreached: try row.flag(3), isDated: try row.flag(4))
    }
    return TargetName.allCases.compactMap { name in found.first { $0.name == name } }
  }

  private static func approvals(of number: OrderNumber, on connection: any SQLConnection) throws -> [Approval] {
    try connection.query(
      """
      SELECT approver, amount, approved_at, on_delegation_of FROM order_approval WHERE work_order = $1
      ORDER BY approved_at, approver
      """, [number.key]
    ) { row in
      Approval(
        by: try row.text(0), amount: try row.euro(1), at: try row.timestamp(2),
        onDelegationOf: try row.optionalText(3))
    }
  }

  private static func pauses(of number: OrderNumber, on connection: any SQLConnection) throws -> [Pause] {
    try connection.query(
      "SELECT started_at, ended_at, cause, stops, paused_by FROM order_pause WHERE work_order = $1 ORDER BY place",
      [number.key]
    ) { row in
      Pause(
        from: try row.timestamp(0), to: try row.optionalTimestamp(1), cause: try row.text(2),
        stops: try row.optionalText(3).map(TargetName.read), by: try row.optionalText(4))
    }
  }

  private static func expenses(of number: OrderNumber, on connection: any SQLConnection) throws -> [Expense] {
    try connection.query(
      "SELECT round, contractor, contract, amount FROM order_expense WHERE work_order = $1 ORDER BY round",
      [number.key]
    ) { row in
      Expense(
        round: try row.int(0), contractor: try row.code(1), contract: try row.code(2), amount: try row.euro(3))
    }
  }
}

extension SQLRow {
  /// A point from two columns; `nil` unless both hold one.
  func coordinate(_ latitude: Int, _ longitude: Int) throws -> Coordinate? {
    guard let north = try optionalReal(latitude), let east = try optionalReal(longitude) else { return nil }
    return Coordinate(latitude: north, longitude: east)
  }
}
