import WorkOrders

/// The SQL by which a figure is found in the register's `journal_event`, with the period and the position filled in.
///
/// It is printed for people and never run by the daemon. Where a figure simply counts events, or adds their amounts, the
/// query gives its value; where the rules follow each request or order through its life, it gives the events that they
/// are followed through.
struct FigureExplanationQuery {
  private let start: Timestamp
  private let end: Timestamp
  private let position: Int64

  /// Looks between two instants, and up to a position of the journal.
  init(from start: Timestamp, to end: Timestamp, upTo position: Int64) {
    self.start = start
    self.end = end
    self.position = position
  }

  /// The query for a figure, and whether it gives the value by itself.
  func text(_ key: FigureKey) -> (text: String, isExact: Bool) {
    guard let events = FigureExplanationEvents.events(of: key.code), let wanted = events.conditions(key.dimensions)
    else {
      return (reading(key), false)
    }
    switch events.thing {
    case .contact: return (contacts(events, wanted), true)
    case .request: return (lives(events, wanted, "request_number", Self.requestActs), true)
    case .order: return (lives(events, wanted, "order_number", Self.orderActs), true)
    }
  }

  private func reading(_ key: FigureKey) -> String {
    let kinds =
      switch key.code.prefix(while: { $0 != "." }) {
      case "contacts": "kind IN ('contact.logged', 'request.opened')"
      case "requests", "late", "series":
        "(kind = 'contact.logged'\n    OR \(Self.requestActs)\n    OR \(Self.orderActs))"
      default: Self.orderActs
      }
    return """
      SELECT position, kind, occurred_at, request_number, order_number, area, category, zone, urgency, channel,
        contractor, to_state, amount, facts
      FROM journal_event
      WHERE position <= \(position)
        AND \(kinds)
      ORDER BY position
      """
  }

  private func contacts(_ events: FigureExplanationEvents, _ wanted: [String]) -> String {
    """
    SELECT \(events.result)
    FROM journal_event
    WHERE position <= \(position) AND \(wanted.joined(separator: " AND "))
      AND occurred_at >= \(start.milliseconds) AND occurred_at < \(end.milliseconds)
    """
  }

  // A change is what opens, ends or reopens, and what comes under other labels than before; after a firm has lost an
  // order there is none. No act counts before the change that was entered before it.
  private func lives(
    _ events: FigureExplanationEvents, _ wanted: [String], _ number: String, _ kinds: String
  ) -> String {
    """
    WITH act AS (
      SELECT position, kind, occurred_at, \(number) AS number, area, category, zone, urgency, channel, contractor,
        amount, facts,
        coalesce(area, '') || '|' || coalesce(category, '') || '|' || coalesce(zone, '') || '|' ||
          coalesce(urgency, '') || '|' || coalesce(channel, '') || '|' AS place,
        coalesce(contractor, '') AS firm,
        CASE WHEN kind IN (\(Self.freeing)) THEN '' ELSE coalesce(contractor, '') END AS firm_after
      FROM journal_event
      WHERE position <= \(position) AND \(kinds)
    ), changed AS (
      SELECT position, kind, occurred_at, number, area, category, zone, urgency, channel, contractor, amount, facts,
        CASE WHEN kind IN (\(Self.turning))
          OR place || firm <> coalesce(lag(place || firm_after) OVER life, '') OR firm <> firm_after
        THEN occurred_at END AS changed_at
      FROM act
      WINDOW life AS (PARTITION BY number ORDER BY position)
    ), counted AS (
      SELECT kind, occurred_at, area, category, zone, urgency, channel, contractor, amount, facts,
        max(changed_at) OVER (PARTITION BY number ORDER BY position) AS latest
      FROM changed
    )
    SELECT \(events.result)
    FROM counted
    WHERE \(wanted.joined(separator: " AND "))
      AND CASE WHEN occurred_at > latest THEN occurred_at ELSE latest END >= \(start.milliseconds)
      AND CASE WHEN occurred_at > latest THEN occurred_at ELSE latest END < \(end.milliseconds)
    """
  }

  private static let requestActs = acts(["request."])
  private static let orderActs = acts(["order.", "target.", "mandate.", "inspection."])

  /// The events of these kinds that statistics look at; the others tell of a thing and move it nowhere.
  private static func acts(_ beginnings: [String]) -> String {
    let telling = EventKind.allCases.filter { kind in
      !kind.isCounted && beginnings.contains { kind.rawValue.hasPrefix($0) }
    }
    let kinds = beginnings.map { "kind LIKE '\($0)%'" }.joined(separator: " OR ")
    return "(\(kinds)) AND kind NOT IN (\(words(telling)))"
  }

  /// After these an order has no contractor, though the event names the one that it had.
  private static let freeing = words([
    .orderRefused, .orderExpired, .orderWithdrawn, .orderHandedBack, .orderReopened,
  ])
  private static let turning = words([
    .orderOpened, .orderReopened, .orderClosed, .orderCancelled, .requestOpened, .requestReopened, .requestResolved,
    .requestRejected, .requestReferred, .requestCancelled,
  ])

  private static func words(_ kinds: [EventKind]) -> String {
    kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }
}
