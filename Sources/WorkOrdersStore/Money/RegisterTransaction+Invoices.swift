public import WorkOrders

extension RegisterTransaction {
  /// Records a contractor's invoice on a contract.
  ///
  /// - Throws: ``DomainError`` `notFound` for an unknown contract or order, `invalid` for an invoice that cannot be,
  ///   `conflict` for a number that is recorded already or an order that draws nothing on the contract,
  ///   `ceilingReached` above what is committed and accepted.
  public func record(_ invoice: Invoice, in context: ActContext) throws -> StoredInvoice {
    try invoice.check(today: context.policy.calendar.zone.date(of: now))
    let standing = try snapshot.standing(of: invoice.contract)
    guard
      try !connection.exists(
        "SELECT 1 FROM invoice WHERE contract = $1 AND number = $2", [invoice.contract, invoice.number])
    else { throw known(invoice) }
    let order = try invoice.order.map(snapshot.order)
    if let order { try check(invoice, against: order) }
    let changed = try connection.execute(
      "UPDATE framework_contract SET invoiced = invoiced + $2 WHERE code = $1 AND invoiced + $2 <= committed - asked",
      [invoice.contract, invoice.amount])
    guard changed > 0 else { throw tooMuch(invoice, standing) }
    try connection.execute(
      """
      INSERT INTO invoice (contract, number, dated, amount, work_order, entered_at, entered_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        invoice.contract, invoice.number, invoice.date, invoice.amount, invoice.order?.key, now, context.actor.name,
      ])
    try record([occurrence(invoice, order, standing.contractor.code)], in: context)
    return StoredInvoice(invoice: invoice, enteredAt: now, enteredBy: context.actor.name)
  }

  private func check(_ invoice: Invoice, against order: WorkOrder) throws {
    let most = order.invoiceable[invoice.contract] ?? .zero
    let sum = try snapshot.invoiced(for: order.number, on: invoice.contract) + invoice.amount
    guard sum > most else { return }
    let (asked, text) = (Amounts.text(sum), Amounts.text(most))
    throw DomainError(
      .ceilingReached,
      .init(
        it:
          "Per l'ordine \(order.number) sul contratto \(invoice.contract) si possono fatturare \(text.it), non \(asked.it).",
        en: "For order \(order.number) the contract \(invoice.contract) may be invoiced \(text.en), not \(asked.en)."),
      hint: .init(it: "Controllare importo e ordine.", en: "Check the amount and the order."), field: "amount")
  }

  private func known(_ invoice: Invoice) -> DomainError {
    DomainError(
      .conflict,
      .init(
        it: "La fattura \(invoice.number) sul contratto \(invoice.contract) è già registrata.",
        en: "The invoice \(invoice.number) on the contract \(invoice.contract) is recorded already."),
      hint: .init(
        it: "Vedere mcctl contract invoices \(invoice.contract).",
        en: "See mcctl contract invoices \(invoice.contract)."), field: "number")
  }

  private func tooMuch(_ invoice: Invoice, _ standing: ContractStanding) -> DomainError {
    let (amount, done) = (Amounts.text(invoice.amount), Amounts.text(standing.invoiced))
    return DomainError(
      .ceilingReached,
      .init(
        it: "Con \(amount.it), dopo \(done.it) già fatturati, il contratto \(invoice.contract) passerebbe l'impegnato.",
        en:
          "With \(amount.en), after \(done.en) invoiced already, the contract \(invoice.contract) would pass what is committed."
      ),
      hint: .init(
        it: "Si fattura solo quanto è impegnato su ordini accettati.",
        en: "Only what accepted orders have committed is invoiced."), field: "amount")
  }

  private func occurrence(_ invoice: Invoice, _ order: WorkOrder?, _ contractor: ContractorCode) -> Occurrence {
    var labels = order?.labels ?? EventLabels()
    labels.contractor = contractor
    return Occurrence(
      .invoiceRecorded, subjects: EventSubjects(order: invoice.order), labels: labels, amount: invoice.amount,
      facts: [
        "contract": .text(invoice.contract.rawValue), "number": .text(invoice.number),
        "date": .text(invoice.date.description),
      ])
  }
}
