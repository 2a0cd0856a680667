extension Endpoint where Body == NoBody, Answer == Page<ContractView> {
  /// Framework contracts and what is left of them.
  public static var contracts: Self { Self(.get, "contracts") }
}

extension Endpoint where Body == NoBody, Answer == ContractView {
  /// One contract.
  public static var contract: Self { Self(.get, "contracts/{code}") }
}

extension Endpoint where Body == NoBody, Answer == Page<InvoiceView> {
  /// The invoices on a contract, the latest first.
  public static var invoices: Self { Self(.get, "contracts/{code}/invoices") }
}

extension Endpoint where Body == InvoiceBody, Answer == ContractView {
  /// Records an invoice on a contract.
  public static var recordInvoice: Self { Self(.post, "contracts/{code}/invoices") }
}

extension Endpoint where Body == InvoiceCancellationBody, Answer == ContractView {
  /// Cancels an invoice on a contract.
  public static var cancelInvoice: Self { Self(.post, "contracts/{code}/invoices/cancel") }
}

extension Endpoint where Body == NoBody, Answer == Page<PriceView> {
  /// A price list; takes a ``PriceQuery``.
  public static var prices: Self { Self(.get, "prices") }
}

extension Endpoint where Body == TableBody, Answer == ImportReport {
  /// Adds or corrects prices of the list of all contracts.
  public static var importPrices: Self { Self(.post, "prices/import") }
  /// Adds or corrects prices of one contract's own list.
  public static var importContractPrices: Self { Self(.post, "contracts/{code}/prices/import") }
}
