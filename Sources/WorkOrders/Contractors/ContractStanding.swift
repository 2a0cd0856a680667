/// A contractor and one of its contracts as they stand at the moment of a choice.
public struct ContractStanding: Hashable, Sendable {
  /// The firm.
  public let contractor: Contractor
  /// The contract, one of the firm's.
  public let contract: FrameworkContract
  /// Orders the firm holds or is being asked for.
  public internal(set) var openOrders: Int
  /// What has been drawn on the contract.
  public internal(set) var committed: Euro
  /// What has been invoiced of it.
  public let invoiced: Euro
  /// Orders given under the contract so far.
  public internal(set) var turns: Int
  /// Amounts given under the contract so far.
  public internal(set) var turnsAmount: Euro

  /// Makes a standing; everything is unspent unless said otherwise.
  public init(
    contractor: Contractor, contract: FrameworkContract, openOrders: Int = 0, committed: Euro = .zero, turns: Int = 0,
    turnsAmount: Euro = .zero, invoiced: Euro = .zero
  ) {
    self.contractor = contractor
    self.contract = contract
    self.openOrders = openOrders
    self.committed = committed
    self.turns = turns
    self.turnsAmount = turnsAmount
    self.invoiced = invoiced
  }
}
