public import WorkOrders

extension RegisterSnapshot {
  /// The invoices on a contract, the latest first.
  public func invoices(on contract: ContractCode, limit: Int = 50) throws -> [StoredInvoice] {
    try connection.query(
      """
      SELECT number, dated, amount, work_order, entered_at, entered_by FROM invoice WHERE contract = $1
      ORDER BY entered_at DESC, number DESC LIMIT $2
      """, [contract, limit]
    ) { row in
      StoredInvoice(
        invoice: Invoice(
          contract: contract, number: try row.text(0), date: try row.date(1), amount: try row.euro(2),
          order: try row.optionalInt64(3).map(OrderNumber.init(key:))),
        enteredAt: try row.timestamp(4), enteredBy: try row.text(5))
    }
  }

  /// What has been invoiced for an order, on one contract or on all.
  public func invoiced(for order: OrderNumber, on contract: ContractCode? = nil) throws -> Euro {
    let cents = try connection.first(
      """
      SELECT coalesce(sum(amount), 0) FROM invoice WHERE work_order = $1 AND ($2 IS NULL OR contract = $2)
      """, [order.key, contract]
    ) { try $0.int64(0) }
    return Euro(cents: cents ?? 0)
  }

  /// One contract as it stands.
  ///
  /// - Throws: ``DomainError`` `notFound`.
  public func standing(of contract: ContractCode) throws -> ContractStanding {
    guard let standing = try standings(of: contract).first else {
      throw DomainError(
        .notFound,
        .init(it: "Non c'è il contratto \"\(contract)\".", en: "There is no contract \"\(contract)\"."),
        hint: .init(it: "Vedere mcctl contract list.", en: "See mcctl contract list."), field: "contract")
    }
    return standing
  }
}
