public import WorkOrders

/// A contractor's invoice on a contract.
public struct InvoiceView: Codable, Hashable, Sendable {
  /// The contract.
  public var contract: ContractCode
  /// The contractor's number of it.
  public var number: String
  /// Its date.
  public var date: String
  /// The amount in euros, net of VAT.
  public var amount: Euro
  /// The same with VAT; `null` while the contract's rate is not known.
  @OrNull public var gross: Euro?
  /// The order it is for.
  @OrNull public var order: OrderNumber?
  /// When it was entered.
  public var at: String
  /// Who entered it.
  public var by: String
  /// When it was cancelled; `null` while it counts.
  @OrNull public var cancelledAt: String?
  /// Who cancelled it.
  @OrNull public var cancelledBy: String?
  /// Why it was cancelled.
  @OrNull public var cancelledBecause: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(contract: ContractCode, number: String, date: String, amount: Euro, at: String, by: String) {
    self.contract = contract
    self.number = number
    self.date = date
    self.amount = amount
    self.at = at
    self.by = by
  }
}
