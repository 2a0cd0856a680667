public import WorkOrders

extension RegisterSnapshot {
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

  /// Orders at work or completed whose cost has grown past what was approved, and waits for consent, by state and number.
  public func ordersAwaitingConsent(limit: Int = 20) throws -> [WorkOrder] {
    try orders(
      found:
        """
        SELECT number FROM work_order
        WHERE state IN ('accepted', 'started', 'suspended', 'completed') AND approval_pending = 1
        ORDER BY state, number LIMIT $1
        """, [limit])
  }

  /// How many orders at work or completed wait for consent.
  public func awaitingConsentCount() throws -> Int {
    try connection.first(
      """
      SELECT count(*) FROM work_order
      WHERE state IN ('accepted', 'started', 'suspended', 'completed') AND approval_pending = 1
      """
    ) { try $0.int(0) } ?? 0
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
  public func requestsWithoutOrder(limit: Int = 20) throws -> [DescribedRequest] {
    let numbers = try connection.query(
      """
      SELECT number FROM service_request
      WHERE state IN ('new', 'open')
        AND NOT EXISTS (
          SELECT 1 FROM order_request JOIN work_order ON work_order.number = order_request.work_order
          WHERE order_request.request = service_request.number AND work_order.state NOT IN ('closed', 'cancelled'))
      ORDER BY number LIMIT $1
      """, [limit]
    ) { try $0.int64(0) }
    return try described(numbers)
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
