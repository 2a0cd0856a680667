import WorkOrders

/// The rectangle around the points within a distance of one, a little wider than needed.
struct GeoFrame {
  /// Its edges in degrees.
  let south, north, west, east: Double

  /// The frame of what lies within `metres` of a point.
  init(around point: Coordinate, metres: Int) {
    let height = Double(metres) / 111_194 * 1.01
    // No city lies where a degree of longitude measures less than 2 km.
    let width = Double(metres) / max(2_000, Self.degreeOfLongitude(at: point)) * 1.01
    (south, north) = (point.latitude - height, point.latitude + height)
    (west, east) = (point.longitude - width, point.longitude + width)
  }

  private static func degreeOfLongitude(at point: Coordinate) -> Double {
    let other = point.longitude < 0 ? point.longitude + 1 : point.longitude - 1
    return Coordinate(latitude: point.latitude, longitude: other)?.distance(to: point) ?? 0
  }
}
