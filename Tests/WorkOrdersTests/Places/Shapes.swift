@testable import WorkOrders

/// Outlines that tests share.
enum Shapes {
  static func ring(_ corners: (east: Double, north: Double)...) -> [Coordinate] {
    corners.compactMap { Coordinate(latitude: $0.north, longitude: $0.east) }
  }

  /// A closed square ring.
  static func rectangle(west: Double, south: Double, size: Double) -> [Coordinate] {
    ring(
      (west, south), (west + size, south), (west + size, south + size), (west, south + size), (west, south))
  }
}
