public import WorkOrders

/// A contractor and what is left of its contracts.
public struct ContractorView: Codable, Hashable, Sendable {
  /// Its code.
  public var code: ContractorCode
  /// The firm's name.
  public var name: String
  /// Where orders go by mail.
  @OrNull public var email: String?
  /// Where orders go by certified mail.
  @OrNull public var pec: String?
  /// The number to ring.
  @OrNull public var phone: String?
  /// How it is activated: `phone`, `email`, `pec` or `link`.
  public var mode: String
  /// How it is activated for single urgency classes, by class.
  public var modes: [String: String]
  /// Where its crews set out from, degrees north.
  @OrNull public var baseLat: Double?
  /// Where its crews set out from, degrees east.
  @OrNull public var baseLon: Double?
  /// The trades it practises.
  public var trades: [TradeCode]
  /// The zones it covers; empty for the whole city.
  public var zones: [ZoneCode]
  /// The most orders it works on at once.
  @OrNull public var maxOpen: Int?
  /// How many orders it works on now.
  public var open: Int
  /// Its framework contracts.
  public var contracts: [ContractView]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    code: ContractorCode, name: String, mode: String, modes: [String: String] = [:], trades: [TradeCode] = [],
    zones: [ZoneCode] = [],
    open: Int, contracts: [ContractView] = []
  ) {
    self.code = code
    self.name = name
    self.mode = mode
    self.modes = modes
    self.trades = trades
    self.zones = zones
    self.open = open
    self.contracts = contracts
  }
}
