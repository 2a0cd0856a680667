public import WorkOrders

/// When an order passed the stations of its life for the last time, and the last reason that was given.
public struct OrderMoments: Hashable, Sendable {
  /// When it was accepted.
  public var acceptedAt: Timestamp?
  /// When the contractor was on site.
  public var startedAt: Timestamp?
  /// When the danger was removed.
  public var madeSafeAt: Timestamp?
  /// When the contractor said it was done.
  public var completedAt: Timestamp?
  /// When it was closed.
  public var closedAt: Timestamp?
  /// The reason of the last act that needed one, unless erased.
  public var reason: String?
  /// What the reporters were told when it was last closed, unless erased.
  public var answer: String?
}

extension RegisterSnapshot {
  /// When an order was last accepted, started, made safe, completed and closed, as its journal says.
  public func moments(of order: OrderNumber) throws -> OrderMoments {
    let rows = try connection.query(
      """
      SELECT kind, max(occurred_at) FROM journal_event WHERE order_number = $1
        AND kind IN ('order.accepted', 'order.started', 'order.made-safe', 'order.completed', 'order.closed')
      GROUP BY kind
      """, [order]
    ) { (try $0.choice(0) as EventKind, try $0.timestamp(1)) }
    let latest = Dictionary(uniqueKeysWithValues: rows)
    return OrderMoments(
      acceptedAt: latest[.orderAccepted], startedAt: latest[.orderStarted], madeSafeAt: latest[.orderMadeSafe],
      completedAt: latest[.orderCompleted], closedAt: latest[.orderClosed], reason: try lastReason(of: order),
      answer: latest[.orderClosed] == nil ? nil : try closing(of: order)?.answer)
  }

  /// When an order was last closed, and what its reporters were told; `nil` if it never was.
  public func closing(of order: OrderNumber) throws -> (at: Timestamp, answer: String?)? {
    try connection.first(
      """
      SELECT journal_event.occurred_at, journal_words.text FROM journal_event
      LEFT JOIN journal_words ON journal_words.event = journal_event.id AND journal_words.name = 'answer'
      WHERE journal_event.order_number = $1 AND journal_event.kind = 'order.closed'
      ORDER BY journal_event.id DESC LIMIT 1
      """, [order]
    ) { (try $0.timestamp(0), try $0.optionalText(1)) }
  }

  private func lastReason(of order: OrderNumber) throws -> String? {
    try connection.first(
      """
      SELECT journal_words.text FROM journal_event
      JOIN journal_words ON journal_words.event = journal_event.id AND journal_words.name IN ('reason', 'cause')
      WHERE journal_event.order_number = $1 ORDER BY journal_event.id DESC LIMIT 1
      """, [order]
    ) { try $0.text(0) }
  }
}
