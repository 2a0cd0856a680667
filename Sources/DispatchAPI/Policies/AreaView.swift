public import WorkOrders

/// One of the city's fields of work.
public struct AreaView: Codable, Hashable, Sendable {
  /// Its code.
  public var code: AreaCode
  /// Its name.
  public var name: LocalizedText

  /// Makes one from what is always there.
  public init(code: AreaCode, name: LocalizedText) {
    self.code = code
    self.name = name
  }
}
