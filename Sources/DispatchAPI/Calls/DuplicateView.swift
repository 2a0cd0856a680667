public import WorkOrders

/// An open request that a report likely repeats.
public struct DuplicateView: Codable, Hashable, Sendable {
  /// The earlier request.
  public var request: RequestNumber
  /// Metres between the two; `null` when one has no point.
  @OrNull public var distance: Double?
  /// How likely it is a repeat, 0 to 1.
  public var score: Double
  /// What the earlier reporter said.
  @OrNull public var description: String?
  /// The earlier request's category.
  @OrNull public var category: CategoryCode?
  /// Where the earlier request is.
  @OrNull public var address: String?
  /// The earlier request's state.
  public var state: String
  /// When it was reported.
  public var reported: String
  /// The orders it belongs to.
  public var orders: [OrderNumber]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(request: RequestNumber, score: Double, state: String, reported: String, orders: [OrderNumber] = []) {
    self.request = request
    self.score = score
    self.state = state
    self.reported = reported
    self.orders = orders
  }
}
