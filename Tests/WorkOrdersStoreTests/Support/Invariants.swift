import WorkOrders

@testable import WorkOrdersStore

/// What must hold of a register at every moment; each query lists what breaks the rule.
enum Invariants {
  /// The rules that are broken, with the rows that break them.
  static func broken(on connection: any SQLConnection) throws -> [String] {
    try rules.flatMap { name, sql in
      try connection.query(sql) { "\(name): \(try $0.text(0))" }
    }
  }

  private static let rules: [(name: String, sql: SQL)] = [
    (
      "a contract's commitment is the sum of its orders'",
      """
      SELECT code || ' ' || committed FROM framework_contract WHERE committed <> (
        SELECT coalesce(sum(coalesce(final, CASE WHEN approved IS NOT NULL THEN (SELECT max(part) FROM (
          SELECT 0 AS part UNION ALL SELECT approved - (
            SELECT coalesce(sum(amount), 0) FROM order_expense
            WHERE order_expense.work_order = number AND round > rounds_before)) AS parts) END, estimate, 0)), 0)
        FROM work_order WHERE contract = code) + (
        SELECT coalesce(sum(amount), 0) FROM order_expense WHERE order_expense.contract = code)
      """
    ),
    ("a contract is never overdrawn", "SELECT code FROM framework_contract WHERE committed > ceiling OR committed < 0"),
    (
      "what contractors are only asked about is the sum of the offered orders'",
      """
      SELECT code || ' ' || asked FROM framework_contract WHERE asked <> (
        SELECT coalesce(sum(coalesce(final, CASE WHEN approved IS NOT NULL THEN (SELECT max(part) FROM (
          SELECT 0 AS part UNION ALL SELECT approved - (
            SELECT coalesce(sum(amount), 0) FROM order_expense
            WHERE order_expense.work_order = number AND round > rounds_before)) AS parts) END, estimate, 0)), 0)
        FROM work_order WHERE contract = code AND state = 'offered')
      """
    ),
    (
      "a contract's invoices are summed and never above what accepted orders have committed",
      """
      SELECT code || ' ' || invoiced FROM framework_contract WHERE invoiced > committed - asked OR invoiced <> (
        SELECT coalesce(sum(amount), 0) FROM invoice WHERE invoice.contract = code AND cancelled_at IS NULL)
      """
    ),
    (
      "an order's invoices never pass what it draws on their contract",
      """
      SELECT work_order || ' ' || contract FROM invoice i WHERE work_order IS NOT NULL AND cancelled_at IS NULL
      GROUP BY work_order, contract HAVING sum(amount) > (
        SELECT coalesce(sum(amount), 0) FROM order_expense e
        WHERE e.work_order = i.work_order AND e.contract = i.contract) + (
        SELECT coalesce(sum(coalesce(final, CASE WHEN approved IS NOT NULL THEN (SELECT max(part) FROM (
          SELECT 0 AS part UNION ALL SELECT approved - (
            SELECT coalesce(sum(amount), 0) FROM order_expense
            WHERE order_expense.work_order = number AND round > rounds_before)) AS parts) END, estimate, 0)), 0)
        FROM work_order WHERE number = i.work_order AND work_order.contract = i.contract AND state <> 'offered')
      """
    ),
    ("an invoice has an amount above zero", "SELECT number FROM invoice WHERE amount <= 0"),
    (
      "open orders are counted",
      """
      SELECT code || ' ' || open_orders FROM contractor WHERE open_orders <> (
        SELECT count(*) FROM work_order
        WHERE contractor = code AND state IN ('offered', 'accepted', 'started', 'suspended'))
      """
    ),
    (
      "turns are the offers that were not withdrawn",
      """
      SELECT code || ' ' || turns FROM framework_contract WHERE turns_amount < 0 OR turns <> (
        SELECT count(*) FROM offer WHERE contract = code AND state <> 'withdrawn')
      """
    ),
    (
      "an offered order has one open offer, any other none",
      """
      SELECT number || ' ' || state FROM work_order WHERE CASE state WHEN 'offered' THEN 1 ELSE 0 END <> (
        SELECT count(*) FROM offer WHERE offer.work_order = number AND offer.state = 'sent')
      """
    ),
    (
      "an open offer expires on the agenda, and no other",
      """
      SELECT work_order || ' ' || round FROM offer WHERE CASE state WHEN 'sent' THEN 1 ELSE 0 END <> (
        SELECT count(*) FROM agenda WHERE key = 'offer-expires WO-' || (work_order / 1000000000) || '-'
          || substr(CAST(1000000 + work_order % 1000000000 AS TEXT), 2) || ' ' || round)
      """
    ),
    (
      "an order's state is that of its last event",
      """
      SELECT number || ' ' || state FROM work_order WHERE state <> (
        SELECT to_state FROM journal_event
        WHERE order_number = 'WO-' || (number / 1000000000) || '-' || substr(CAST(1000000 + number % 1000000000 AS TEXT), 2)
          AND to_state IS NOT NULL ORDER BY id DESC LIMIT 1)
      """
    ),
    (
      "a request's state is that of its last event",
      """
      SELECT number || ' ' || state FROM service_request WHERE state <> (
        SELECT to_state FROM journal_event
        WHERE request_number = 'R-' || (number / 1000000000) || '-' || substr(CAST(1000000 + number % 1000000000 AS TEXT), 2)
          AND kind LIKE 'request.%' AND to_state IS NOT NULL ORDER BY id DESC LIMIT 1)
      """
    ),
    (
      "a contractor stands beside an order exactly with its contract, from offer to closing",
      """
      SELECT number || ' ' || state FROM work_order WHERE (contractor IS NULL) <> (contract IS NULL)
        OR (contract IS NULL) = (state IN ('offered', 'accepted', 'started', 'suspended', 'completed', 'closed'))
      """
    ),
    (
      "a mandate's month holds",
      """
      SELECT mandate || ' ' || sum(amount) FROM mandate_use WHERE voided = 0
      GROUP BY mandate, substr(day, 1, 7) HAVING sum(amount) > 200000
      """
    ),
    (
      "an order at a firm under a mandate is booked once",
      """
      SELECT number || ' ' || state FROM work_order WHERE mandate IS NOT NULL
        AND state IN ('offered', 'accepted', 'started', 'suspended') AND 1 <> (
          SELECT count(*) FROM mandate_use
          WHERE work_order = number AND voided = 0 AND settled = 0 AND round > work_order.rounds_before)
      """
    ),
    (
      "what is owed under a mandate is not given back",
      """
      SELECT work_order || ' ' || round FROM order_expense WHERE EXISTS (
        SELECT 1 FROM mandate_use WHERE mandate_use.work_order = order_expense.work_order
          AND mandate_use.round = order_expense.round AND voided = 1)
      """
    ),
    (
      "a mandate's days are the sums of its uses",
      """
      SELECT mandate || ' ' || scope || ' ' || subject || ' ' || day FROM mandate_day WHERE amount <> (
        SELECT coalesce(sum(amount), 0) FROM mandate_use WHERE voided = 0 AND mandate_use.mandate = mandate_day.mandate
          AND mandate_use.day = mandate_day.day AND (
            scope = 'mandate' OR scope = 'contractor' AND contractor = subject
            OR scope NOT IN ('mandate', 'contractor') AND category = subject))
      """
    ),
    (
      "an approval that may expire stands on the agenda, or is over and looked at before it is used",
      """
      SELECT number || ' ' || approved_until FROM work_order WHERE approved IS NOT NULL AND approved_until IS NOT NULL
        AND state IN ('offered', 'unassigned', 'approval') AND 1 <> (
          SELECT count(*) FROM agenda WHERE key = 'approval-expires WO-' || (number / 1000000000) || '-'
            || substr(CAST(1000000 + number % 1000000000 AS TEXT), 2) AND due_at = approved_until + 1)
      """
    ),
    (
      "an alarm is passed on only while its order waits without a contractor",
      """
      SELECT key FROM agenda WHERE kind = 'alarm-escalates' AND NOT EXISTS (
        SELECT 1 FROM work_order WHERE state = 'unassigned'
          AND key LIKE '%WO-' || (number / 1000000000) || '-' || substr(CAST(1000000 + number % 1000000000 AS TEXT), 2) || ' %')
      """
    ),
    (
      "a firm that said no is not asked again in an order's life",
      """
      SELECT later.work_order || ' ' || later.contractor FROM offer AS later JOIN offer AS earlier
        ON earlier.work_order = later.work_order AND earlier.contractor = later.contractor
          AND earlier.round < later.round
      JOIN work_order ON number = later.work_order
      WHERE earlier.state = 'refused' AND earlier.round > rounds_before AND NOT EXISTS (
        SELECT 1 FROM decision WHERE decision.work_order = number AND rule = 'technician''s-choice'
          AND outcome = later.contractor)
      """
    ),
    (
      "every order answers a request",
      "SELECT 'WO ' || number FROM work_order WHERE number NOT IN (SELECT work_order FROM order_request)"
    ),
  ]
}
