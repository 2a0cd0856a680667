public import WorkOrders

extension RegisterTransaction {
  /// Adds items to a price list, or corrects them; those that are not named stay as they are.
  ///
  /// - Parameter contract: whose list it is; `nil` for the list of all contracts.
  public func save(_ items: [PriceItem], for contract: ContractCode?, in context: ActContext) throws {
    if let contract { _ = try snapshot.standing(of: contract) }
    for item in items {
      try connection.execute(
        """
        INSERT INTO price_item (contract, code, unit, price, description) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (contract, code) DO UPDATE SET unit = excluded.unit, price = excluded.price,
          description = excluded.description
        """, [contract?.rawValue ?? "", item.code, item.unit, item.price, item.description])
    }
    var facts: Facts = ["items": .integer(Int64(items.count))]
    if let contract { facts["contract"] = .text(contract.rawValue) }
    try record([Occurrence(.pricesImported, facts: facts)], in: context)
  }

  /// Builds an order's estimate from a price list, keeps how it came about, and has the order decided again.
  ///
  /// - Parameters:
  ///   - items: codes with quantities.
  ///   - contract: whose discount and safety costs apply; the order's own when `nil`, bare list prices when it has none.
  ///   - settings: what else is set.
  /// - Throws: ``DomainError`` `notFound` for an unknown contract or item, or what setting the estimate refuses.
  public func set(
    _ items: [(code: PriceCode, quantity: Quantity)], under contract: ContractCode?, _ settings: OrderSettings,
    on number: OrderNumber, seen version: Int?, words: [String: String] = [:], in context: ActContext
  ) throws -> WorkOrder {
    let named = try contract ?? snapshot.order(number).contract
    let terms = try named.map { try snapshot.standing(of: $0).contract }
    let lines = try items.map { try Bill.Line(item: try snapshot.price($0.code, under: named), quantity: $0.quantity) }
    let bill = try Bill(lines, under: terms)
    var settings = settings
    settings.estimate = bill.total
    let order = try act(on: number, seen: version, in: context) { [settings] order, context in
      var change = try order.set(settings, in: context)
      guard let first = change.occurrences.indices.first else { return change }
      change.occurrences[first].facts.add(bill.facts)
      change.occurrences[first].words.merge(words) { word, _ in word }
      return change
    }
    try keep(bill, of: number)
    return order
  }

  private func keep(_ bill: Bill, of number: OrderNumber) throws {
    try connection.execute("DELETE FROM order_bill_line WHERE work_order = $1", [number.key])
    try connection.execute(
      """
      INSERT INTO order_bill (work_order, contract, works, discount, safety) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (work_order) DO UPDATE SET contract = excluded.contract, works = excluded.works,
        discount = excluded.discount, safety = excluded.safety
      """, [number.key, bill.contract, bill.works, bill.discount, bill.safety])
    for (index, line) in bill.lines.enumerated() {
      try connection.execute(
        """
        INSERT INTO order_bill_line (work_order, line, code, unit, price, description, thousandths)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        [
          number.key, index + 1, line.item.code, line.item.unit, line.item.price, line.item.description,
          line.quantity.thousandths,
        ])
    }
  }
}
