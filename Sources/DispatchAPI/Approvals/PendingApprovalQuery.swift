/// Which orders that wait for consent a list shows.
public struct PendingApprovalQuery: Hashable, Sendable {
  /// Only these; whether they wait or not.
  public var orders: [String] = []
  /// Only orders in this state; `approval` unless told otherwise.
  public var state: String?
  /// Only orders of this category.
  public var category: String?
  /// Only orders in this zone.
  public var zone: String?
  /// How many at most.
  public var limit: Int?

  /// Makes a query for all.
  public init() {}

  /// The query as parameters.
  public var items: [QueryItem] {
    [
      QueryItem("orders", orders.isEmpty ? nil : orders.joined(separator: ",")), QueryItem("state", state),
      QueryItem("category", category), QueryItem("zone", zone), QueryItem("limit", limit.map(String.init)),
    ].compactMap(\.self)
  }
}
