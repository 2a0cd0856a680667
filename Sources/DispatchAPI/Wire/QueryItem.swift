/// One `name=value` of a query string.
public struct QueryItem: Hashable, Sendable {
  /// The parameter's name.
  public let name: String
  /// Its value, not escaped.
  public let value: String

  /// Makes an item; `nil` without a value.
  public init?(_ name: String, _ value: String?) {
    guard let value else { return nil }
    self.name = name
    self.value = value
  }
}

extension [QueryItem] {
  /// The query string with its question mark; empty without items.
  public var queryString: String {
    guard !isEmpty else { return "" }
    return "?" + map { "\($0.name)=\(PercentEncoding.escape($0.value))" }.joined(separator: "&")
  }
}
