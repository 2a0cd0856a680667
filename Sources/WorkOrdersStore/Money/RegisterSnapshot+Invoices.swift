public import WorkOrders

extension RegisterSnapshot {
  /// The invoices on a contract, the latest first, those that were cancelled among them.
  public func invoices(on contract: ContractCode, limit: Int = 50) throws -> [StoredInvoice] {
    try connection.query(
      """
      SELECT number, dated, amount, work_order, entered_at, entered_by, cancelled_at, cancelled_by, cancelled_reason
      FROM invoice WHERE contract = $1 ORDER BY id DESC LIMIT $2
      """, [contract, limit]
    ) { row in
      StoredInvoice(
        invoice: Invoice(
          contract: contract, number: try row.text(0), date: try row.date(1), amount: try row.euro(2),
          order: try row.optionalInt64(3).map(OrderNumber.init(key:))),
        enteredAt: try row.timestamp(4), enteredBy: try row.text(5),
        cancellation: try row.optionalTimestamp(6).map { at in
          StoredInvoice.Cancellation(at: at, by: try row.text(7), reason: try row.text(8))
        })
    }
  }

  /// What has been invoiced for an order on one contract.
  public func invoiced(for order: OrderNumber, on contract: ContractCode) throws -> Euro {
    let cents = try connection.first(
      """
      SELECT coalesce(sum(amount), 0) FROM invoice
      WHERE work_order = $1 AND contract = $2 AND cancelled_at IS NULL
      """, [order.key, contract]
    ) { try $0.int64(0) }
    return Euro(cents: cents ?? 0)
  }

  /// The penalties that a contract agrees on for itself.
  public func penaltyTerms(of contract: ContractCode?) throws -> PenaltyTerms {
    guard let contract else { return .none }
    let text = try connection.first("SELECT penalties FROM framework_contract WHERE code = $1", [contract]) {
      try $0.text(0)
    }
    return try PenaltyTerms(typed: text ?? "")
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
