public import WorkOrders

/// A contract's place in the turns of one criterion, with the choices that prove it.
public struct TurnsView: Codable, Hashable, Sendable {
  /// The criterion it is ranked by.
  public var criterion: String
  /// The firm.
  public var contractor: ContractorCode
  /// The contract.
  public var contract: ContractCode
  /// `framework` or `direct`.
  public var kind: String
  /// Place in the fixed ranking, 1 first.
  public var priority: Int
  /// Orders offered under it and not withdrawn by the office.
  public var turns: Int
  /// What those orders come to.
  public var amount: Euro
  /// What is committed on it.
  public var committed: Euro
  /// What it is worth.
  public var ceiling: Euro
  /// Percent of its value that is committed, with two decimals; `null` for a contract without value.
  @OrNull public var share: String?
  /// The latest choices that fell on it, newest first.
  public var last: [TurnChoiceView]

  /// Makes one; the share is set afterwards.
  public init(
    criterion: String, contractor: ContractorCode, contract: ContractCode, kind: String, priority: Int, turns: Int,
    amount: Euro, committed: Euro, ceiling: Euro, last: [TurnChoiceView]
  ) {
    self.criterion = criterion
    self.contractor = contractor
    self.contract = contract
    self.kind = kind
    self.priority = priority
    self.turns = turns
    self.amount = amount
    self.committed = committed
    self.ceiling = ceiling
    self.last = last
  }
}

/// One choice that fell on a contract.
public struct TurnChoiceView: Codable, Hashable, Sendable {
  /// The order.
  public var order: OrderNumber
  /// When.
  public var at: String
  /// The rule that chose: a criterion, or `technician's-choice`.
  @OrNull public var rule: String?
  /// What the order was to draw on the contract.
  @OrNull public var amount: Euro?
  /// What came of the offer.
  public var state: String

  /// Makes one; rule and amount are set afterwards.
  public init(order: OrderNumber, at: String, state: String) {
    self.order = order
    self.at = at
    self.state = state
  }
}
