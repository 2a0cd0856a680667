public import WorkOrders

/// Every decision about an order.
public struct ExplanationView: Codable, Hashable, Sendable {
  /// The order.
  public var number: OrderNumber
  /// The decisions, the first one first.
  public var decisions: [DecisionView]

  /// Makes one from what is always there.
  public init(number: OrderNumber, decisions: [DecisionView] = []) {
    self.number = number
    self.decisions = decisions
  }
}
