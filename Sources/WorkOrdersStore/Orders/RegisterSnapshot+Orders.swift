public import WorkOrders

/// Which orders a list shows.
public struct OrderFilter: Hashable, Sendable {
  /// Only those in this state.
  public var state: OrderState?
  /// Only those of this category.
  public var category: CategoryCode?
  /// Only those in this zone.
  public var zone: ZoneCode?
  /// Only those this contractor holds or is being asked for.
  public var contractor: ContractorCode?
  /// Only those of this urgency class.
  public var urgency: UrgencyCode?
  /// Only those with a deadline that has passed unmet.
  public var isOverdue = false
  /// Only those with a smaller number: the last one of the page before.
  public var before: OrderNumber?
  /// How many at most.
  public var limit = 50

  /// Makes a filter that shows everything.
  public init() {}
}

extension RegisterSnapshot {
  /// The order with this number.
  ///
  /// - Throws: ``DomainError`` `notFound`.
  public func order(_ number: OrderNumber) throws -> WorkOrder {
    guard let order = try OrderRow.load(number, on: connection) else {
      throw DomainError(
        .notFound, .init(it: "Non c'è l'ordine \(number).", en: "There is no order \(number)."),
        hint: .init(it: "Controllare il numero.", en: "Check the number."))
    }
    return order
  }

  /// Orders, newest first.
  public func orders(_ filter: OrderFilter) throws -> [WorkOrder] {
    var conditions = ListConditions(in: connection.dialect)
    if filter.isOverdue { conditions.lead({ "next_due < \($0)" }, now) }
    if filter.state?.isFinished == false { conditions.require("state", filter.state?.rawValue) }
    conditions.require("category", filter.category)
    conditions.require("contractor", filter.contractor)
    conditions.require("zone", filter.zone)
    conditions.require("urgency", filter.urgency)
    if filter.state?.isFinished == true { conditions.require("state", filter.state?.rawValue) }
    let query = conditions.newest(
      "SELECT number FROM work_order", below: filter.before?.key, limit: filter.limit, sorts: filter.isOverdue)
    return try orders(found: query.sql, query.arguments)
  }

  /// The orders whose numbers a query finds in its first column, in its order.
  func orders(found sql: SQL, _ arguments: [(any SQLConvertible)?]) throws -> [WorkOrder] {
    let numbers = try connection.query(sql, arguments) { OrderNumber(key: try $0.int64(0)) }
    return try OrderRow.load(numbers, on: connection)
  }

  /// Why an order went where it went: every kept decision, oldest first.
  public func decisions(of number: OrderNumber) throws -> [ExplainedDecision] {
    _ = try order(number)
    return try connection.query(
      """
      SELECT decided_at, kind, rule, policy_version, outcome, facts, candidates FROM decision
      WHERE work_order = $1 ORDER BY id
      """, [number.key]
    ) { row in
      ExplainedDecision(
        at: try row.timestamp(0), kind: try row.text(1), rule: try row.text(2), policyVersion: try row.int(3),
        outcome: try row.text(4), facts: FactsReader.read(try row.text(5)) ?? [:],
        candidates: CandidateText.read(try row.text(6)))
    }
  }
}
