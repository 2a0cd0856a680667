public import WorkOrders

/// What became of one order of a bulk approval.
public struct ApprovalOutcome: Codable, Hashable, Sendable {
  /// The order.
  public var order: OrderNumber
  /// Whether consent was given.
  public var done: Bool
  /// The order's state then; `null` when nothing was done.
  @OrNull public var state: String?
  /// Why not.
  @OrNull public var problem: Problem?

  /// Makes one.
  public init(order: OrderNumber, state: String? = nil, problem: Problem? = nil) {
    self.order = order
    done = problem == nil
    self.state = state
    self.problem = problem
  }
}
