public import WorkOrders

/// A thing that has a name rather than an address.
public struct PlaceView: Codable, Hashable, Sendable {
  /// Its code.
  public var code: PlaceCode
  /// What it is: `school`, `lamp-post`.
  public var kind: String
  /// The name people say.
  public var name: String
  /// The zone it lies in.
  @OrNull public var zone: ZoneCode?
  /// Degrees north.
  @OrNull public var lat: Double?
  /// Degrees east.
  @OrNull public var lon: Double?
  /// Whom to ring there.
  @OrNull public var contact: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(code: PlaceCode, kind: String, name: String) {
    self.code = code
    self.kind = kind
    self.name = name
  }
}
