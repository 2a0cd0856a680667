public import WorkOrders

/// An order of a request that was found.
public struct FoundOrderView: Codable, Hashable, Sendable {
  /// Its public number.
  public var number: OrderNumber
  /// Where it stands.
  public var state: String
  /// Who holds it or is being asked.
  @OrNull public var contractor: ContractorCode?

  /// Makes one.
  public init(number: OrderNumber, state: String, contractor: ContractorCode?) {
    self.number = number
    self.state = state
    self.contractor = contractor
  }
}
