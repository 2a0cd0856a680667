/// Which duties or calendar are asked for.
public struct RotaQuery: Hashable, Sendable {
  /// Only this owner's: `contractor:CODE` or `technician`.
  public var owner: String?
  /// At which time, if not now.
  public var at: String?

  /// Makes a query for everybody, now.
  public init() {}

  /// The query as parameters.
  public var items: [QueryItem] { [QueryItem("owner", owner), QueryItem("at", at)].compactMap(\.self) }
}
