import WorkOrders

/// What an order's journal tells that the order itself does not.
struct OrderStory {
  /// When it passed the stations of its life for the last time, and the last reason and answer.
  var moments = OrderMoments()
  /// The consents it has been given, the first one first.
  var approvals: [Approval] = []
  /// Its own description, where it was split off with one.
  var description: String?
  private var latest: Int64 = 0

  /// Takes the next of its events, or the next words of the same one; the columns are those of ``events``.
  fileprivate mutating func take(_ row: SQLRow) throws {
    let kind: EventKind = try row.choice(2)
    let event = try row.int64(1)
    if event != latest { try pass(kind, row) }
    latest = event
    guard let name = try row.optionalText(7) else { return }
    let text = try row.optionalText(8)
    switch name {
    case "description": if kind == .orderOpened { description = text }
    case "answer": if kind == .orderClosed { moments.answer = text }
    default: moments.reason = text
    }
  }

  private mutating func pass(_ kind: EventKind, _ row: SQLRow) throws {
    let at = try row.timestamp(3)
    switch kind {
    case .orderAccepted: moments.acceptedAt = max(moments.acceptedAt ?? at, at)
    case .orderStarted: moments.startedAt = max(moments.startedAt ?? at, at)
    case .orderMadeSafe: moments.madeSafeAt = max(moments.madeSafeAt ?? at, at)
    case .orderCompleted: moments.completedAt = max(moments.completedAt ?? at, at)
    case .orderClosed:
      moments.closedAt = max(moments.closedAt ?? at, at)
      moments.answer = nil
    case .orderApproved: approvals.append(try approval(row, at: at))
    default: break
    }
  }

  private func approval(_ row: SQLRow, at instant: Timestamp) throws -> Approval {
    var delegator: String?
    if case .text(let name) = FactsReader.read(try row.text(6))?["onDelegationOf"] { delegator = name }
    return Approval(
      by: try row.text(4), amount: try row.optionalEuro(5) ?? .zero, at: instant, onDelegationOf: delegator)
  }

  /// The events of orders in order of entry, once for each of the words they were said in.
  fileprivate static let events: KeyedSQL = """
    SELECT journal_event.order_number, journal_event.id, journal_event.kind, journal_event.occurred_at,
      journal_event.actor, journal_event.amount,
      CASE journal_event.kind WHEN 'order.approved' THEN journal_event.facts ELSE '' END,
      journal_words.name, journal_words.text
    FROM journal_event
    LEFT JOIN journal_words ON journal_words.event = journal_event.id
      AND journal_words.name IN ('description', 'answer', 'reason', 'cause')
    WHERE journal_event.order_number IN {keys} ORDER BY journal_event.id
    """
}

extension RegisterSnapshot {
  /// What the journals of these orders tell.
  func stories(of orders: [OrderNumber]) throws -> [OrderNumber: OrderStory] {
    var found: [OrderNumber: OrderStory] = [:]
    try connection.forEach(OrderStory.events, of: orders) { row in
      try found[try row.number(0), default: OrderStory()].take(row)
    }
    return found
  }
}
