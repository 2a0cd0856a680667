public import WorkOrders

/// Which activations under mandates a list shows.
public struct MandateUseFilter: Hashable, Sendable {
  /// Only those of this mandate.
  public var mandate: MandateCode?
  /// Only those that somebody still has to ratify.
  public var isUnratified = false
  /// How many at most.
  public var limit = 50

  /// Makes a filter that shows everything.
  public init() {}
}

extension RegisterSnapshot {
  /// Activations under mandates, also those given back, newest first; what has to be ratified, the most urgent first.
  public func mandateUses(_ filter: MandateUseFilter) throws -> [MandateUse] {
    var conditions = ["TRUE"]
    var arguments: [(any SQLConvertible)?] = [filter.limit]
    if let mandate = filter.mandate {
      arguments.append(mandate)
      conditions.append("mandate_use.mandate = $2")
    }
    if filter.isUnratified {
      conditions.append("voided = 0 AND ratify_by IS NOT NULL AND ratification IS NULL")
    }
    let order = filter.isUnratified ? "mandate_use.ratify_by, mandate_use.id" : "mandate_use.id DESC"
    let sql = """
      SELECT \(MandateUseRow.columns) FROM mandate_use
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order) LIMIT $1
      """
    // Only the fixed words above are composed; every value is bound.
    return try connection.query(SQL(composed: sql), arguments, MandateUseRow.read)
  }

  /// The order's activations under a mandate that somebody still has to ratify, the earliest first.
  public func unratified(of order: OrderNumber) throws -> [MandateUse] {
    let sql = """
      SELECT \(MandateUseRow.columns) FROM mandate_use
      WHERE work_order = $1 AND voided = 0 AND ratify_by IS NOT NULL AND ratification IS NULL ORDER BY ratify_by, id
      """
    // Only the fixed columns are composed.
    return try connection.query(SQL(composed: sql), [order.key], MandateUseRow.read)
  }

  /// How many uses of a mandate somebody still has to ratify.
  public func unratifiedCount(of mandate: MandateCode) throws -> Int {
    try connection.first(
      """
      SELECT count(*) FROM mandate_use
      WHERE mandate = $1 AND voided = 0 AND ratify_by IS NOT NULL AND ratification IS NULL
      """, [mandate]
    ) { try $0.int(0) } ?? 0
  }

  /// The mandates whose use for this order was refused since it was made or last reopened.
  func refusedMandates(of order: WorkOrder) throws -> Set<MandateCode> {
    guard order.offers.count > order.roundsBefore else { return [] }
    return Set(
      try connection.query(
        "SELECT mandate FROM mandate_use WHERE work_order = $1 AND round > $2 AND ratification = 'refused'",
        [order.number.key, order.roundsBefore]
      ) { try $0.code(0) })
  }
}
