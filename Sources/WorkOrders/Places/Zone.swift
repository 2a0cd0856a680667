/// A part of the city with its outline.
public struct Zone: Hashable, Sendable {
  /// The code used everywhere, `Z3`.
  public let code: ZoneCode
  /// The name people see.
  public let name: String
  /// Closed rings; the first of each polygon is its outside, further ones are holes.
  public let polygons: [[[Coordinate]]]

  /// Makes a zone.
  public init(code: ZoneCode, name: String, polygons: [[[Coordinate]]]) {
    self.code = code
    self.name = name
    self.polygons = polygons
  }

  /// Whether the point is inside one of the polygons and in none of its holes.
  public func contains(_ point: Coordinate) -> Bool {
    polygons.contains { rings in
      guard let outside = rings.first, Self.isInside(point, ring: outside) else { return false }
      return !rings.dropFirst().contains { Self.isInside(point, ring: $0) }
    }
  }

  // Even-odd rule: count the edges that a ray to the east crosses.
  private static func isInside(_ point: Coordinate, ring: [Coordinate]) -> Bool {
    var isInside = false
    var previous = ring.last ?? point
    for corner in ring {
      if (corner.latitude > point.latitude) != (previous.latitude > point.latitude) {
        let slope = (previous.longitude - corner.longitude) / (previous.latitude - corner.latitude)
        if point.longitude < corner.longitude + slope * (point.latitude - corner.latitude) { isInside.toggle() }
      }
      previous = corner
    }
    return isInside
  }
}

extension Zone {
  /// The middle of its largest outline, weighed by area; `nil` for a zone without one.
  public var centre: Coordinate? {
    let rings = polygons.compactMap(\.first).filter { $0.count >= 4 }
    return rings.map(Self.centroid).max { $0.area < $1.area }?.point
  }

  // The shoelace sum around the first corner, which keeps the digits.
  private static func centroid(_ ring: [Coordinate]) -> (area: Double, point: Coordinate?) {
    let origin = ring[0]
    var (double, north, east) = (0.0, 0.0, 0.0)
    for (one, other) in zip(ring, ring.dropFirst()) {
      let (y0, x0) = (one.latitude - origin.latitude, one.longitude - origin.longitude)
      let (y1, x1) = (other.latitude - origin.latitude, other.longitude - origin.longitude)
      let cross = x0 * y1 - x1 * y0
      double += cross
      north += (y0 + y1) * cross
      east += (x0 + x1) * cross
    }
    guard double != 0 else { return (0, origin) }
    let point = Coordinate(
      latitude: origin.latitude + north / (3 * double), longitude: origin.longitude + east / (3 * double))
    return (abs(double), point)
  }
}
