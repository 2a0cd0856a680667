public import WorkOrders

/// A part of the city, without its outline.
public struct ZoneView: Codable, Hashable, Sendable {
  /// Its code.
  public var code: ZoneCode
  /// Its name.
  public var name: String

  /// Makes one from what is always there.
  public init(code: ZoneCode, name: String) {
    self.code = code
    self.name = name
  }
}
