extension Coordinate {
  /// A page that shows the point on a map.
  public var mapLink: String { "https://www.openstreetmap.org/?mlat=\(latitude)&mlon=\(longitude)&zoom=18" }
}
