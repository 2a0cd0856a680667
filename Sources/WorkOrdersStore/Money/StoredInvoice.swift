public import WorkOrders

/// An invoice with who entered it, and who cancelled it.
public struct StoredInvoice: Hashable, Sendable {
  /// The invoice.
  public let invoice: Invoice
  /// When it was entered.
  public let enteredAt: Timestamp
  /// Who entered it.
  public let enteredBy: String
  /// Its cancelling (*storno*); `nil` while it counts.
  public let cancellation: Cancellation?

  /// The cancelling of an invoice.
  public struct Cancellation: Hashable, Sendable {
    /// When.
    public let at: Timestamp
    /// Who.
    public let by: String
    /// Why.
    public let reason: String
  }
}
