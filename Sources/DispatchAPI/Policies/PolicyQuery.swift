/// Which version of the rules is asked for.
public struct PolicyQuery: Sendable {
  /// Its number; `nil` for the one in force.
  public var version: Int?

  /// Makes a query.
  public init(version: Int? = nil) { self.version = version }

  /// The query's items.
  public var items: [QueryItem] { [QueryItem("version", version.map(String.init))].compactMap(\.self) }
}
