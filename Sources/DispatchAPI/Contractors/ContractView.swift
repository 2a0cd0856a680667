public import WorkOrders

/// A framework contract and what is left of it.
public struct ContractView: Codable, Hashable, Sendable {
  /// Its code.
  public var code: ContractCode
  /// `framework` or `direct`.
  public var kind: String
  /// Its CIG.
  @OrNull public var cig: String?
  /// Its CUP.
  @OrNull public var cup: String?
  /// The chapter of the budget that pays.
  @OrNull public var chapter: String?
  /// The number of the budget commitment.
  @OrNull public var commitment: String?
  /// The rate of VAT in percent.
  @OrNull public var vat: String?
  /// Safety costs in percent of works at list prices; the discount spares them.
  @OrNull public var safety: String?
  /// The penalties it agrees on for itself, as in the file of contractors; `null` where the city's hold.
  @OrNull public var penalties: String?
  /// Whose it is.
  @OrNull public var contractor: ContractorCode?
  /// Tender discount in percent.
  @OrNull public var discount: String?
  /// What it is worth.
  @OrNull public var ceiling: Euro?
  /// What its orders commit.
  public var committed: Euro
  /// The same with VAT; `null` while its rate is not known.
  @OrNull public var committedGross: Euro?
  /// What has been invoiced, never above what is committed.
  public var invoiced: Euro
  /// What is left of its worth to be committed.
  @OrNull public var residual: Euro?
  /// What its worth comes to with VAT.
  @OrNull public var ceilingGross: Euro?
  /// First day.
  @OrNull public var validFrom: String?
  /// Last day.
  @OrNull public var validTo: String?
  /// Place in the fixed ranking, 1 first.
  @OrNull public var priority: Int?
  /// The trades it covers.
  public var trades: [TradeCode]
  /// The zones it covers; empty for the whole city.
  public var zones: [ZoneCode]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    code: ContractCode, kind: String = "framework", committed: Euro, invoiced: Euro, trades: [TradeCode] = [],
    zones: [ZoneCode] = []
  ) {
    self.code = code
    self.kind = kind
    self.committed = committed
    self.invoiced = invoiced
    self.trades = trades
    self.zones = zones
  }
}
