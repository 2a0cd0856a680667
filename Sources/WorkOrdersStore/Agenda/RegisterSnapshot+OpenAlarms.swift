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
  /// Those of orders that have moved on are left out; what passes with time (a message that failed, a firm to be told) is
  /// shown for three days.
  public func alarms(limit: Int = 20) throws -> [OpenAlarm] {
    // Two lists, each by its own index: what passes with time, and what stands until its subject is settled.
    let found = try passingAlarms(limit: limit) + standingAlarms(limit: limit)
    return Array(found.sorted { $0.raisedAt > $1.raisedAt }.prefix(limit))
  }

  /// How many alarms still concern somebody.
  public func alarmCount() throws -> Int {
    let passing = try connection.first(
      "SELECT count(*) FROM alarm WHERE passing = 1 AND raised_at > $1", [now - Self.passing]
    ) { try $0.int(0) }
    let standing = try connection.first(
      SQL(composed: "SELECT count(*) " + Self.standing), [now - Self.passing]
    ) { try $0.int(0) }
    return (passing ?? 0) + (standing ?? 0)
  }

  /// How long an alarm is shown that passes with time.
  static let passing = Duration.seconds(3 * 86_400)

  private func passingAlarms(limit: Int) throws -> [OpenAlarm] {
    try connection.query(
      """
      SELECT raised_at, kind, work_order, text FROM alarm
      WHERE passing = 1 AND raised_at > $2 ORDER BY raised_at DESC LIMIT $1
      """, [limit, now - Self.passing], alarm)
  }

  private func standingAlarms(limit: Int) throws -> [OpenAlarm] {
    try connection.query(
      SQL(
        composed: """
          SELECT alarm.raised_at, alarm.kind, alarm.work_order, alarm.text \(Self.standing)
          ORDER BY alarm.raised_at DESC LIMIT $2
          """), [now - Self.passing, limit], alarm)
  }

  // A withdrawal concerns somebody after the end of its order, which is what it tells: one that is late until its receipt
  // comes, one that has failed for as long as what passes with time.
  private static let standing = """
    FROM alarm LEFT JOIN work_order ON work_order.number = alarm.work_order
    WHERE alarm.settled = 0
      AND CASE alarm.kind
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
        WHEN 'contract-100' THEN EXISTS (
          SELECT 1 FROM framework_contract WHERE code = alarm.contract AND alarmed = 100 AND committed >= ceiling)
        WHEN 'late-arrival' THEN work_order.state IN ('accepted', 'suspended')
        WHEN 'receipt-late' THEN EXISTS (
          SELECT 1 FROM certified_delivery JOIN outbox ON outbox.message_id = certified_delivery.message_id
          WHERE certified_delivery.work_order = alarm.work_order AND certified_delivery.overdue = 1
            AND (outbox.kind = 'withdrawal' OR work_order.state NOT IN ('completed', 'closed', 'cancelled')))
        WHEN 'pec-failed' THEN EXISTS (
          SELECT 1 FROM certified_delivery JOIN outbox ON outbox.message_id = certified_delivery.message_id
          WHERE certified_delivery.work_order = alarm.work_order
            AND certified_delivery.state IN ('uncertified', 'refused', 'failed')
            AND ((outbox.kind = 'withdrawal' AND alarm.raised_at > $1)
              OR work_order.state NOT IN ('completed', 'closed', 'cancelled')))
        ELSE work_order.state NOT IN ('completed', 'closed', 'cancelled')
      END
    """

  private func alarm(_ row: SQLRow) throws -> OpenAlarm {
    OpenAlarm(
      raisedAt: try row.timestamp(0), kind: try row.choice(1),
      order: try row.optionalInt64(2).map(OrderNumber.init(key:)), text: try row.text(3))
  }
}

extension RegisterTransaction {
  /// Notes that an order's alarms concern nobody any more: it has been closed or cancelled.
  ///
  /// What is owed whatever becomes of the order stays: a ratification, a step of a dossier.
  func settleAlarms(of order: OrderNumber) throws {
    try connection.execute(
      """
      UPDATE alarm SET settled = 1
      WHERE work_order = $1 AND settled = 0 AND kind NOT IN ('unratified', 'dossier-late')
      """, [order.key])
  }

  /// Notes that earlier alarms in the same words about an order are taken over by a new one, or concern nobody any more.
  func settleAlarms(_ kind: AlarmKind, of order: OrderNumber, saying text: String) throws {
    try connection.execute(
      "UPDATE alarm SET settled = 1 WHERE work_order = $1 AND settled = 0 AND kind = $2 AND text = $3",
      [order.key, kind.rawValue, text])
  }

  /// Notes that earlier alarms of a kind about a contract are taken over by a new one.
  func settleAlarms(_ kind: AlarmKind, of contract: ContractCode) throws {
    try connection.execute(
      "UPDATE alarm SET settled = 1 WHERE contract = $1 AND settled = 0 AND kind = $2", [contract, kind.rawValue])
  }
}
