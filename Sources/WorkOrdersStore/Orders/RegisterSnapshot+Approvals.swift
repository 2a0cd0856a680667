public import WorkOrders

extension RegisterSnapshot {
  /// The consents an order has been given since it was made, as its journal says, the first one first.
  public func approvals(of order: OrderNumber) throws -> [Approval] {
    try connection.query(
      """
      SELECT actor, amount, occurred_at, facts FROM journal_event
      WHERE order_number = $1 AND kind = 'order.approved' ORDER BY id
      """, [order]
    ) { row in
      var delegator: String?
      if case .text(let name) = FactsReader.read(try row.text(3))?["onDelegationOf"] { delegator = name }
      return Approval(
        by: try row.text(0), amount: try row.optionalEuro(1) ?? .zero, at: try row.timestamp(2),
        onDelegationOf: delegator)
    }
  }
}
