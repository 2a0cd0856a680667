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
        "SELECT 1 FROM invoice WHERE contract = $1 AND number = $2 AND cancelled_at IS NULL",
        [invoice.contract, invoice.number])
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
    return StoredInvoice(invoice: invoice, enteredAt: now, enteredBy: context.actor.name, cancellation: nil)
  }

  /// Cancels an invoice (*storno*): it counts no longer, stays in the list with the reason, and its number is free.
  ///
  /// - Throws: ``DomainError`` `notFound` for an unknown contract or number, `conflict` for one cancelled already.
  public func cancelInvoice(
    _ number: String, on contract: ContractCode, reason: String, in context: ActContext
  ) throws {
    let standing = try snapshot.standing(of: contract)
    let kept = try connection.first(
      """
      SELECT id, dated, amount, work_order, cancelled_at FROM invoice WHERE contract = $1 AND number = $2
      ORDER BY id DESC LIMIT 1
      """, [contract, number]
    ) { row in
      (
        id: try row.int64(0),
        invoice: Invoice(
          contract: contract, number: number, date: try row.date(1), amount: try row.euro(2),
          order: try row.optionalInt64(3).map(OrderNumber.init(key:))), cancelledAt: try row.optionalTimestamp(4)
      )
    }
    guard let kept else { throw unknown(number, on: contract) }
    if let at = kept.cancelledAt { throw cancelled(number, on: contract, context.moment(at)) }
    try connection.execute(
      "UPDATE invoice SET cancelled_at = $2, cancelled_by = $3, cancelled_reason = $4 WHERE id = $1",
      [kept.id, now, context.actor.name, reason])
    try connection.execute(
      "UPDATE framework_contract SET invoiced = invoiced - $2 WHERE code = $1", [contract, kept.invoice.amount])
    var cancelling = occurrence(
      kept.invoice, try kept.invoice.order.map(snapshot.order), standing.contractor.code, .invoiceCancelled)
    cancelling.words = ["reason": reason]
    try record([cancelling], in: context)
  }

  private func unknown(_ number: String, on contract: ContractCode) -> DomainError {
    DomainError(
      .notFound,
      .init(
        it: "Sul contratto \(contract) non c'è la fattura \(number.prefix(40)).",
        en: "The contract \(contract) has no invoice \(number.prefix(40))."),
      hint: .init(
        it: "Vedere mcctl contract invoices \(contract).", en: "See mcctl contract invoices \(contract)."),
      field: "number")
  }

  private func cancelled(_ number: String, on contract: ContractCode, _ moment: LocalizedText) -> DomainError {
    DomainError(
      .conflict,
      LocalizedText(
        it: "La fattura \(number) sul contratto \(contract) è già stata stornata il \(moment.it).",
        en: "The invoice \(number) on the contract \(contract) was cancelled already on \(moment.en)."
      ).elided,
      field: "number")
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

  private func occurrence(
    _ invoice: Invoice, _ order: WorkOrder?, _ contractor: ContractorCode, _ kind: EventKind = .invoiceRecorded
  ) -> Occurrence {
    var labels = order?.labels ?? EventLabels()
    labels.contractor = contractor
    return Occurrence(
      kind, subjects: EventSubjects(order: invoice.order), labels: labels, amount: invoice.amount,
      facts: [
        "contract": .text(invoice.contract.rawValue), "number": .text(invoice.number),
        "date": .text(invoice.date.description),
      ])
  }
}
