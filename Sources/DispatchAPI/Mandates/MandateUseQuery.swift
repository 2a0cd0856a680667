/// Which activations under mandates a list shows.
public struct MandateUseQuery: Hashable, Sendable {
  /// Only those of this mandate.
  public var mandate: String?
  /// Only those that somebody still has to ratify.
  public var isUnratified = false
  /// How many at most.
  public var limit: Int?

  /// Makes a query for all.
  public init() {}

  /// The query as parameters.
  public var items: [QueryItem] {
    [
      QueryItem("mandate", mandate), QueryItem("unratified", isUnratified ? "true" : nil),
      QueryItem("limit", limit.map(String.init)),
    ].compactMap(\.self)
  }
}
