public import WorkOrders

/// Which messages of ours a list shows.
public struct SentMailQuery: Hashable, Sendable {
  /// Only those about an order.
  public var order: OrderNumber?
  /// Only those to the reporters of a request.
  public var request: RequestNumber?
  /// Only those that were not taken, or did not arrive.
  public var troubled = false
  /// The part of the list.
  public var page = ListQuery()

  /// Makes a query for all.
  public init() {}

  /// The query as parameters.
  public var items: [QueryItem] {
    [
      QueryItem("order", order?.description), QueryItem("request", request?.description),
      QueryItem("troubled", troubled ? "true" : nil),
    ].compactMap(\.self) + page.items
  }
}
