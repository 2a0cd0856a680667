import WorkOrders

/// Squares of 0.002 degrees, numbered, so that an ordinary index finds what is near.
enum GridCell {
  private static let perDegree = 500.0

  /// The square that holds a point.
  static func of(_ point: Coordinate) -> Int64 { cell(row(point), column(point)) }

  /// The squares within a distance of a point, the point's own among them.
  static func around(_ point: Coordinate, metres: Int) -> [Int64] {
    // A degree of longitude is shortest in the north: at 60° it measures half of one on the equator.
    let reach = Int64((Double(metres) / 111_195 * perDegree * 2).rounded(.up))
    return (-reach...reach).flatMap { north in
      (-reach...reach).map { east in cell(row(point) + north, column(point) + east) }
    }
  }

  private static func row(_ point: Coordinate) -> Int64 { Int64(((point.latitude + 90) * perDegree).rounded(.down)) }
  private static func column(_ point: Coordinate) -> Int64 {
    Int64(((point.longitude + 180) * perDegree).rounded(.down))
  }
  private static func cell(_ row: Int64, _ column: Int64) -> Int64 { row * 1_000_000 + column }
}
