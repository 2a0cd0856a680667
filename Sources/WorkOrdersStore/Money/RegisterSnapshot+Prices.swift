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

  /// How the estimates of orders came about, where they were built from a price list and are still that.
  public func bills(of orders: [WorkOrder]) throws -> [OrderNumber: Bill] {
    let estimates = Dictionary(
      orders.compactMap { order in order.estimate.map { (order.number.key, $0) } },
      uniquingKeysWith: { first, _ in first })
    let kept = try connection.grouped(Self.bills, of: Array(estimates.keys), bill).compactMapValues(\.first)
    let valid = kept.filter { $1.works - $1.discount + $1.safety == estimates[$0] }
    let lines = try connection.grouped(Self.billLines, of: Array(valid.keys)) { row in
      try Bill.Line(item: item(row, from: 1), quantity: Quantity(thousandths: row.int64(5)))
    }
    return Dictionary(
      uniqueKeysWithValues: valid.map { key, kept in
        let bill = Bill(
          kept: lines[key] ?? [], contract: kept.contract, works: kept.works, discount: kept.discount,
          safety: kept.safety)
        return (OrderNumber(key: key), bill)
      })
  }

  private typealias KeptBill = (contract: ContractCode?, works: Euro, discount: Euro, safety: Euro)

  private func bill(_ row: SQLRow) throws -> KeptBill {
    (try row.optionalCode(1), try row.euro(2), try row.euro(3), try row.euro(4))
  }

  private static let bills: KeyedSQL =
    "SELECT work_order, contract, works, discount, safety FROM order_bill WHERE work_order IN {keys}"

  private static let billLines: KeyedSQL = """
    SELECT work_order, code, unit, price, description, thousandths FROM order_bill_line
    WHERE work_order IN {keys} ORDER BY work_order, line
    """

  private func item(_ row: SQLRow) throws -> PriceItem { try item(row, from: 0) }

  private func item(_ row: SQLRow, from first: Int) throws -> PriceItem {
    PriceItem(
      code: try row.code(first), unit: try row.text(first + 1), price: try row.euro(first + 2),
      description: try row.text(first + 3))
  }
}
