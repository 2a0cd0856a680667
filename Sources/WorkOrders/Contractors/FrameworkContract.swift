/// The contract that orders draw down (*accordo quadro*).
public struct FrameworkContract: Hashable, Sendable {
  /// The code used everywhere.
  public let code: ContractCode
  /// The tender's identification code.
  public let cig: String?
  /// The trades it covers.
  public let trades: Set<TradeCode>
  /// The zones it covers; empty covers all.
  public let zones: Set<ZoneCode>
  /// The tender discount on works, in hundredths of a percent.
  public let discountBasisPoints: Int
  /// The most that may be drawn.
  public let ceiling: Euro
  /// First day in force.
  public let validFrom: CivilDate
  /// Last day in force.
  public let validTo: CivilDate
  /// Its place in the fixed order, 1 first.
  public let priority: Int

  /// Makes a contract.
  public init(
    code: ContractCode, cig: String? = nil, trades: Set<TradeCode>, zones: Set<ZoneCode> = [],
    discountBasisPoints: Int = 0, ceiling: Euro, validFrom: CivilDate, validTo: CivilDate, priority: Int = 1
  ) {
    self.code = code
    self.cig = cig
    self.trades = trades
    self.zones = zones
    self.discountBasisPoints = discountBasisPoints
    self.ceiling = ceiling
    self.validFrom = validFrom
    self.validTo = validTo
    self.priority = priority
  }
}
