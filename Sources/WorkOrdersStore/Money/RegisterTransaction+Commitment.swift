import WorkOrders

extension RegisterTransaction {
  /// Moves what is committed on a contract, and alarms somebody when it comes to 80 or 100 % of the ceiling.
  ///
  /// - Parameters:
  ///   - amount: the difference of what is committed.
  ///   - asked: the part of it that a contractor is only asked about, which may not be invoiced yet.
  /// - Throws: ``DomainError`` `ceilingReached` when the contract would be overdrawn, `conflict` when less would be left
  ///   than has been invoiced.
  func commit(_ contract: ContractCode, _ amount: Euro, asked: Euro, _ order: OrderNumber) throws {
    let changed = try connection.first(
      """
      UPDATE framework_contract SET committed = committed + $2, asked = asked + $3
      WHERE code = $1 AND ($2 <= 0 OR committed + $2 <= ceiling)
        AND ($2 >= $3 OR committed + $2 - asked - $3 >= invoiced)
      RETURNING committed, ceiling, alarmed
      """, [contract, amount, asked]
    ) { (committed: try $0.int64(0), ceiling: try $0.int64(1), alarmed: try $0.int(2)) }
    guard let changed else { throw amount > .zero ? tooMuch(contract, amount, order) : invoiced(contract, order) }
    let reached = changed.committed >= changed.ceiling ? 100 : changed.committed * 5 >= changed.ceiling * 4 ? 80 : 0
    guard reached != changed.alarmed else { return }
    try connection.execute("UPDATE framework_contract SET alarmed = $2 WHERE code = $1", [contract, reached])
    // What falls below a mark is watched anew, and raises no alarm by falling.
    guard reached > changed.alarmed else { return }
    try alarm(
      reached == 100 ? .contractSpent : .contractNearlySpent, contract: contract, in: try context(by: .system))
  }

  /// Checks that an order keeps what has been invoiced for it on a contract.
  func checkInvoices(of order: WorkOrder, on contract: ContractCode) throws {
    let sum = try snapshot.invoiced(for: order.number, on: contract)
    guard sum > order.invoiceable[contract] ?? .zero else { return }
    let text = Amounts.text(sum)
    throw DomainError(
      .conflict,
      .init(
        it: "Per l'ordine \(order.number) sono già fatturati \(text.it).",
        en: "\(text.en) have already been invoiced for order \(order.number)."),
      hint: .init(
        it: "Indicare un importo dovuto che li copra.", en: "Name an amount owed that covers them."), field: "owed")
  }

  private func tooMuch(_ contract: ContractCode, _ amount: Euro, _ order: OrderNumber) -> DomainError {
    let needed = Amounts.text(amount)
    return DomainError(
      .ceilingReached,
      .init(
        it: "Al contratto \(contract) restano meno di \(needed.it) per l'ordine \(order).",
        en: "The contract \(contract) has less than \(needed.en) left for order \(order)."),
      hint: .init(
        it: "Ritirare l'ordine e proporlo su un altro contratto, o far estendere il contratto.",
        en: "Withdraw the order and route it to another contract, or have the contract extended."))
  }

  private func invoiced(_ contract: ContractCode, _ order: OrderNumber) -> DomainError {
    DomainError(
      .conflict,
      .init(
        it: "Sul contratto \(contract) è fatturato più di quanto resterebbe impegnato senza l'ordine \(order).",
        en: "More has been invoiced on the contract \(contract) than would stay committed without order \(order)."),
      hint: .init(
        it: "Indicare un importo dovuto che copra le fatture.", en: "Name an amount owed that covers the invoices."),
      field: "owed")
  }
}
