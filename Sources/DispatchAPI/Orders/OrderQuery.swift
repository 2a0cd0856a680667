/// Which orders a list shows.
public struct OrderQuery: Hashable, Sendable {
  /// Only orders in this state.
  public var state: String?
  /// Only orders of this category.
  public var category: String?
  /// Only orders in this zone.
  public var zone: String?
  /// Only orders of this contractor.
  public var contractor: String?
  /// Only orders of this urgency class.
  public var urgency: String?
  /// Only orders with a limit that was missed and is not met.
  public var overdue: Bool
  /// How many at most.
  public var limit: Int?
  /// The cursor after which to go on.
  public var after: String?

  /// Makes a query for all orders.
  public init() { overdue = false }

  /// The query as parameters.
  public var items: [QueryItem] {
    [
      QueryItem("state", state), QueryItem("category", category), QueryItem("zone", zone),
      QueryItem("contractor", contractor), QueryItem("urgency", urgency),
      QueryItem("overdue", overdue ? "true" : nil), QueryItem("limit", limit.map(String.init)),
      QueryItem("after", after),
    ].compactMap(\.self)
  }
}
