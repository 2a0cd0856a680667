public import WorkOrders

/// An alarm that still concerns somebody.
public struct OpenAlarm: Hashable, Sendable {
  /// When it was raised.
  public let raisedAt: Timestamp
  /// Why.
  public let kind: AlarmKind
  /// The order it is about.
  public let order: OrderNumber?
  /// What it says.
  public let text: String
}

extension RegisterSnapshot {
  /// Alarms that still concern somebody, newest first.
  ///
  /// Those of orders that have moved on are left out; a message that failed is shown for three days, and a firm to be
  /// told for twelve hours.
  public func alarms(limit: Int = 20) throws -> [OpenAlarm] {
    try connection.query(
      """
      SELECT alarm.raised_at, alarm.kind, alarm.work_order, alarm.text FROM alarm
      LEFT JOIN work_order ON work_order.number = alarm.work_order
      WHERE CASE alarm.kind
          WHEN 'notice-failed' THEN alarm.raised_at > $2
          WHEN 'tell-firm' THEN alarm.raised_at > $3
          WHEN 'unassigned' THEN work_order.state = 'unassigned'
          WHEN 'unratified' THEN EXISTS (
            SELECT 1 FROM mandate_use WHERE mandate_use.work_order = alarm.work_order AND voided = 0
              AND ratify_by IS NOT NULL AND ratification IS NULL)
          WHEN 'dossier-late' THEN EXISTS (
            SELECT 1 FROM dossier_step WHERE dossier_step.work_order = alarm.work_order AND done_at IS NULL
              AND due < alarm.raised_at)
          WHEN 'contract-80' THEN EXISTS (
            SELECT 1 FROM framework_contract WHERE code = alarm.contract AND alarmed = 80
              AND committed * 5 >= ceiling * 4)
            AND alarm.id = (SELECT max(id) FROM alarm AS latest WHERE latest.contract = alarm.contract
              AND latest.kind = alarm.kind)
          WHEN 'contract-100' THEN EXISTS (
            SELECT 1 FROM framework_contract WHERE code = alarm.contract AND alarmed = 100 AND committed >= ceiling)
            AND alarm.id = (SELECT max(id) FROM alarm AS latest WHERE latest.contract = alarm.contract
              AND latest.kind = alarm.kind)
          ELSE work_order.state NOT IN ('completed', 'closed', 'cancelled')
        END
      ORDER BY alarm.raised_at DESC LIMIT $1
      """, [limit, now - .seconds(3 * 86_400), now - .seconds(12 * 3_600)]
    ) { row in
      OpenAlarm(
        raisedAt: try row.timestamp(0), kind: try row.choice(1),
        order: try row.optionalInt64(2).map(OrderNumber.init(key:)), text: try row.text(3))
    }
  }

  /// Orders with a deadline before a moment that is not met, the most urgent first.
  public func orders(dueBefore time: Timestamp, after: Timestamp? = nil, limit: Int = 20) throws -> [WorkOrder] {
    try orders(
      found:
        """
        SELECT number FROM work_order WHERE next_due IS NOT NULL AND next_due < $1 AND next_due >= $2
        ORDER BY next_due LIMIT $3
        """, [time, after ?? Timestamp(milliseconds: 0), limit])
  }

  /// How many orders there are in each state that is not finished.
  public func unfinishedCounts() throws -> [OrderState: Int] {
    let rows = try connection.query(
      """
      SELECT state, count(*) FROM work_order
      WHERE state IN ('evaluating', 'inspection', 'approval', 'ready', 'offered', 'accepted', 'started', 'suspended',
        'completed', 'unassigned')
      GROUP BY state
      """
    ) { (try $0.choice(0) as OrderState, try $0.int(1)) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// Unfinished orders in a state, the longest waiting first.
  public func longestWaiting(in state: OrderState, limit: Int = 20) throws -> [WorkOrder] {
    try orders(
      found:
        "SELECT number FROM work_order WHERE state = $1 ORDER BY number LIMIT $2", [state.rawValue, limit])
  }

  /// Orders being evaluated, the earliest number first.
  ///
  /// - Parameter unsettled: those that wait for somebody's word (reopened, declined, nothing found); else those of which
  ///   something is not known.
  public func ordersInEvaluation(unsettled: Bool, limit: Int = 20) throws -> [WorkOrder] {
    try orders(
      found:
        """
        SELECT number FROM work_order WHERE state = 'evaluating' AND unsettled = $1
        ORDER BY number LIMIT $2
        """, [unsettled, limit])
  }

  /// How many orders wait for somebody's word.
  public func unsettledCount() throws -> Int {
    try connection.first("SELECT count(*) FROM work_order WHERE state = 'evaluating' AND unsettled = 1") {
      try $0.int(0)
    } ?? 0
  }

  /// Unfinished requests that no unfinished order answers (not yet, or not any more), the longest waiting first.
  public func requestsWithoutOrder(limit: Int = 20) throws -> [ServiceRequest] {
    try connection.query(
      """
      SELECT number FROM service_request
      WHERE state IN ('new', 'open')
        AND NOT EXISTS (
          SELECT 1 FROM order_request JOIN work_order ON work_order.number = order_request.work_order
          WHERE order_request.request = service_request.number AND work_order.state NOT IN ('closed', 'cancelled'))
      ORDER BY number LIMIT $1
      """, [limit]
    ) { RequestNumber(key: try $0.int64(0)) }.map(request)
  }

  /// How many unfinished requests no unfinished order answers.
  public func requestsWithoutOrderCount() throws -> Int {
    try connection.first(
      """
      SELECT count(*) FROM service_request
      WHERE state IN ('new', 'open')
        AND NOT EXISTS (
          SELECT 1 FROM order_request JOIN work_order ON work_order.number = order_request.work_order
          WHERE order_request.request = service_request.number AND work_order.state NOT IN ('closed', 'cancelled'))
      """
    ) { try $0.int(0) } ?? 0
  }

  /// Orders that a firm has to be rung about, the first answer-by time first.
  public func ordersAskedByPhone(limit: Int = 20) throws -> [WorkOrder] {
    try orders(
      found:
        """
        SELECT work_order FROM offer WHERE state = 'sent' AND mode = 'phone' ORDER BY answer_by, work_order LIMIT $1
        """, [limit])
  }

  /// How many orders a firm has to be rung about.
  public func phoneOfferCount() throws -> Int {
    try connection.first("SELECT count(*) FROM offer WHERE state = 'sent' AND mode = 'phone'") { try $0.int(0) } ?? 0
  }

  /// How many orders have their next deadline before a time.
  public func orderCount(dueBefore time: Timestamp, after: Timestamp? = nil) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM work_order WHERE next_due IS NOT NULL AND next_due < $1 AND next_due >= $2",
      [time, after ?? Timestamp(milliseconds: 0)]
    ) { try $0.int(0) } ?? 0
  }
}
