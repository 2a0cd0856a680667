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
