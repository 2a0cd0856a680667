public import WorkOrders

/// An invoice with who entered it.
public struct StoredInvoice: Hashable, Sendable {
  /// The invoice.
  public let invoice: Invoice
  /// When it was entered.
  public let enteredAt: Timestamp
  /// Who entered it.
  public let enteredBy: String
}
