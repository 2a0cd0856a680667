public import WorkOrders

extension RegisterSnapshot {
  /// The items of a price list by code: a contract's own, or those of all contracts.
  public func prices(of contract: ContractCode?, after code: PriceCode? = nil, limit: Int = 50) throws -> [PriceItem] {
    try connection.query(
      """
      SELECT code, unit, price, description FROM price_item WHERE contract = $1 AND code > $2 ORDER BY code LIMIT $3
      """, [contract?.rawValue ?? "", code?.rawValue ?? "", limit], item)
  }

  /// An item as a contract has it: from its own list, else from that of all contracts.
  ///
  /// - Throws: ``DomainError`` `notFound`.
  func price(_ code: PriceCode, under contract: ContractCode?) throws -> PriceItem {
    let found = try connection.first(
      """
      SELECT code, unit, price, description FROM price_item WHERE code = $2 AND contract IN ($1, '')
      ORDER BY contract DESC LIMIT 1
      """, [contract?.rawValue ?? "", code], item)
    guard let found else {
      throw DomainError(
        .notFound,
        .init(it: "Nell'elenco prezzi non c'è la voce \"\(code)\".", en: "The price list has no item \"\(code)\"."),
        hint: .init(it: "Vedere mcctl contract prices list.", en: "See mcctl contract prices list."), field: "items")
    }
    return found
  }

  /// How an order's estimate came about, if it was built from a price list and is still that.
  public func bill(of order: WorkOrder) throws -> Bill? {
    guard let estimate = order.estimate else { return nil }
    let kept = try connection.first(
      "SELECT contract, works, discount, safety FROM order_bill WHERE work_order = $1", [order.number.key]
    ) { row in
      (
        contract: try row.optionalText(0).map(ContractCode.init(rawValue:)), works: try row.euro(1),
        discount: try row.euro(2), safety: try row.euro(3)
      )
    }
    guard let kept, kept.works - kept.discount + kept.safety == estimate else { return nil }
    let lines = try connection.query(
      """
      SELECT code, unit, price, description, thousandths FROM order_bill_line WHERE work_order = $1 ORDER BY line
      """, [order.number.key]
    ) { try Bill.Line(item: try item($0), quantity: Quantity(thousandths: try $0.int64(4))) }
    return Bill(
      kept: lines, contract: kept.contract, works: kept.works, discount: kept.discount, safety: kept.safety)
  }

  private func item(_ row: SQLRow) throws -> PriceItem {
    PriceItem(code: try row.code(0), unit: try row.text(1), price: try row.euro(2), description: try row.text(3))
  }
}
