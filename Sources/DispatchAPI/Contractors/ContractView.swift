public import WorkOrders

/// A framework contract and what is left of it.
public struct ContractView: Codable, Hashable, Sendable {
  /// Its code.
  public var code: ContractCode
  /// Its CIG.
  @OrNull public var cig: String?
  /// Tender discount in percent.
  @OrNull public var discount: String?
  /// What it is worth.
  @OrNull public var ceiling: Euro?
  /// What its orders commit.
  public var committed: Euro
  /// What its finished orders came to.
  public var invoiced: Euro
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
  public init(code: ContractCode, committed: Euro, invoiced: Euro, trades: [TradeCode] = [], zones: [ZoneCode] = []) {
    self.code = code
    self.committed = committed
    self.invoiced = invoiced
    self.trades = trades
    self.zones = zones
  }
}
