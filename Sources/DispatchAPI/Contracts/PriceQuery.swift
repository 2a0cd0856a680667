/// Which part of a price list is shown.
public struct PriceQuery: Hashable, Sendable {
  /// Whose list; that of all contracts when `nil`.
  public var contract: String?
  /// How many at most.
  public var limit: Int?
  /// The code after which to go on.
  public var after: String?

  /// Makes a query for the list of all contracts.
  public init() {}

  /// The query as parameters.
  public var items: [QueryItem] {
    [
      QueryItem("contract", contract), QueryItem("limit", limit.map(String.init)), QueryItem("after", after),
    ].compactMap(\.self)
  }
}
