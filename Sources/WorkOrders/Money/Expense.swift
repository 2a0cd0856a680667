/// What the city owes a contractor that an order has left: for work that was done before it was taken up again, taken
/// back or given up.
///
/// It stays drawn on the contract, and on the mandate or approval it was made under, whatever becomes of the order.
public struct Expense: Hashable, Sendable {
  /// The round of the offer it came from.
  public let round: Int
  /// Who did the work.
  public let contractor: ContractorCode
  /// The contract it is drawn on.
  public let contract: ContractCode
  /// How much, net of VAT.
  public let amount: Euro

  /// Makes an expense.
  public init(round: Int, contractor: ContractorCode, contract: ContractCode, amount: Euro) {
    self.round = round
    self.contractor = contractor
    self.contract = contract
    self.amount = amount
  }
}
