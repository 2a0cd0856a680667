/// Where a picture says that it was taken, for staff alone.
public struct TakenView: Codable, Hashable, Sendable {
  /// Degrees north.
  public var lat: Double
  /// Degrees east.
  public var lon: Double
  /// A page that shows the point on a map.
  public var map: String
  /// How far from the point of the request or order, in metres; `null` where that has none.
  @OrNull public var distance: Double?

  /// Makes one.
  public init(lat: Double, lon: Double, map: String) {
    self.lat = lat
    self.lon = lon
    self.map = map
  }
}
