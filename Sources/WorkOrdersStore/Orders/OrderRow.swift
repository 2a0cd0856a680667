import WorkOrders

/// Reads and writes orders with their offers, targets, approvals and pauses.
enum OrderRow {
  /// The order with this number.
  static func load(_ number: OrderNumber, on connection: any SQLConnection) throws -> WorkOrder? {
    try load([number], on: connection).first
  }

  /// The orders with these numbers, in their order; those that are not there are left out.
  static func load(_ numbers: [OrderNumber], on connection: any SQLConnection) throws -> [WorkOrder] {
    let keys = numbers.map(\.key)
    let orders = try connection.grouped(Self.orders, of: keys, order)
    guard !orders.isEmpty else { return [] }
    let requests = try connection.grouped(Self.requests, of: keys) { RequestNumber(key: try $0.int64(1)) }
    let offers = try connection.grouped(Self.offers, of: keys, offer)
    let targets = try targets(of: keys, on: connection)
    let approvals = try connection.grouped(Self.approvals, of: keys, approval)
    let pauses = try connection.grouped(Self.pauses, of: keys, pause)
    let expenses = try connection.grouped(Self.expenses, of: keys, expense)
    return keys.compactMap { key in
      guard var order = orders[key]?.first else { return nil }
      order.requests = requests[key] ?? []
      order.offers = offers[key] ?? []
      order.targets = targets[key] ?? []
      order.approvals = approvals[key] ?? []
      order.pauses = pauses[key] ?? []
      order.expenses = expenses[key] ?? []
      return order
    }
  }

  /// The stored targets of each of the orders with these keys, as they come in a life.
  static func targets(of keys: [Int64], on connection: any SQLConnection) throws -> [Int64: [OrderTarget]] {
    try connection.grouped(Self.targets, of: keys, target).mapValues { found in
      TargetName.allCases.compactMap { name in found.first { $0.name == name } }
    }
  }

  private static let orders: KeyedSQL = """
    SELECT number, version, state, created_at, reported_at, activated_at, category, area, urgency, zone, place,
      latitude, longitude, contractor, contract, estimate, approved, final, claimed, approval_pending, mandate,
      mandate_amount, policy_version, rounds_before, eta, intervention_code, open_inspection, inspected, unsettled,
      completed_by, arrived, last_act_at, approved_until, clock_version, to_be_done_by
    FROM work_order WHERE number IN {keys}
    """

  private static func order(_ row: SQLRow) throws -> WorkOrder {
    var order = WorkOrder(
      number: OrderNumber(key: try row.int64(0)), createdAt: try row.timestamp(3), reportedAt: try row.timestamp(4),
      requests: [])
    order.version = try row.int(1)
    order.state = try row.choice(2)
    order.activatedAt = try row.optionalTimestamp(5)
    order.category = try row.optionalCode(6)
    order.area = try row.optionalCode(7)
    order.urgency = try row.optionalCode(8)
    order.zone = try row.optionalCode(9)
    order.place = try row.optionalCode(10)
    order.coordinate = try row.coordinate(11, 12)
    order.contractor = try row.optionalCode(13)
    order.contract = try row.optionalCode(14)
    try readMoney(row, into: &order)
    order.policyVersion = try row.int(22)
    order.roundsBefore = try row.int(23)
    order.eta = try row.optionalTimestamp(24)
    order.interventionCode = try row.optionalCode(25)
    order.openInspection = try row.optionalInt64(26).map(InspectionNumber.init(key:))
    order.inspected = try row.flag(27)
    order.unsettled = try row.flag(28)
    order.completedBy = try row.optionalText(29)
    order.hasArrived = try row.flag(30)
    order.lastActAt = try row.timestamp(31)
    order.approvedUntil = try row.optionalTimestamp(32)
    order.clockVersion = try row.int(33)
    order.date = try row.optionalText(34).flatMap { CivilDate($0) }
    return order
  }

  private static func readMoney(_ row: SQLRow, into order: inout WorkOrder) throws {
    order.estimate = try row.optionalEuro(15)
    order.approved = try row.optionalEuro(16)
    order.final = try row.optionalEuro(17)
    order.claimed = try row.optionalEuro(18)
    order.approvalPending = try row.flag(19)
    order.mandate = try row.optionalCode(20)
    order.mandateAmount = try row.optionalEuro(21)
  }

  private static let requests: KeyedSQL =
    "SELECT work_order, request FROM order_request WHERE work_order IN {keys} ORDER BY work_order, request"

  private static let offers: KeyedSQL = """
    SELECT work_order, round, contractor, contract, mode, sent_at, answer_by, state, answered_at, reason, answered_by,
      answered_via
    FROM offer WHERE work_order IN {keys} ORDER BY work_order, round
    """

  private static func offer(_ row: SQLRow) throws -> Offer {
    var offer = Offer(
      round: try row.int(1), contractor: try row.code(2), contract: try row.code(3), mode: try row.choice(4),
      sentAt: try row.timestamp(5), answerBy: try row.timestamp(6), state: try row.choice(7))
    offer.answeredAt = try row.optionalTimestamp(8)
    offer.reason = try row.optionalText(9)
    offer.answeredBy = try row.optionalText(10)
    offer.answeredVia = try row.optionalText(11)
    return offer
  }

  private static let targets: KeyedSQL =
    "SELECT work_order, name, due, met_at, breached, dated FROM order_target WHERE work_order IN {keys}"

  private static func target(_ row: SQLRow) throws -> OrderTarget {
    OrderTarget(
      name: try row.choice(1), due: try row.optionalTimestamp(2), metAt: try row.optionalTimestamp(3),
      isBreached: try row.flag(4), isDated: try row.flag(5))
  }

  private static let approvals: KeyedSQL = """
    SELECT work_order, approver, amount, approved_at, on_delegation_of FROM order_approval
    WHERE work_order IN {keys} ORDER BY work_order, approved_at, approver
    """

  private static func approval(_ row: SQLRow) throws -> Approval {
    Approval(
      by: try row.text(1), amount: try row.euro(2), at: try row.timestamp(3), onDelegationOf: try row.optionalText(4))
  }

  private static let pauses: KeyedSQL = """
    SELECT work_order, started_at, ended_at, cause, stops, paused_by FROM order_pause
    WHERE work_order IN {keys} ORDER BY work_order, place
    """

  private static func pause(_ row: SQLRow) throws -> Pause {
    Pause(
      from: try row.timestamp(1), to: try row.optionalTimestamp(2), cause: try row.text(3),
      stops: try row.optionalText(4).map(TargetName.read), by: try row.optionalText(5))
  }

  private static let expenses: KeyedSQL = """
    SELECT work_order, round, contractor, contract, amount FROM order_expense
    WHERE work_order IN {keys} ORDER BY work_order, round
    """

  private static func expense(_ row: SQLRow) throws -> Expense {
    Expense(round: try row.int(1), contractor: try row.code(2), contract: try row.code(3), amount: try row.euro(4))
  }
}

extension SQLRow {
  /// A point from two columns; `nil` unless both hold one.
  func coordinate(_ latitude: Int, _ longitude: Int) throws -> Coordinate? {
    guard let north = try optionalReal(latitude), let east = try optionalReal(longitude) else { return nil }
    return Coordinate(latitude: north, longitude: east)
  }
}
