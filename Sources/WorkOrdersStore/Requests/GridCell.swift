import WorkOrders

/// Squares of 0.002 degrees, numbered, so that an ordinary index finds what is near.
enum GridCell {
  private static let perDegree = 500.0

  /// The square that holds a point.
  static func of(_ point: Coordinate) -> Int64 { cell(row(point.latitude), column(point.longitude)) }

  /// The squares that touch a frame.
  static func touching(_ frame: GeoFrame) -> [Int64] {
    (row(frame.south)...row(frame.north)).flatMap { north in
      (column(frame.west)...column(frame.east)).map { east in cell(north, east) }
    }
  }

  private static func row(_ latitude: Double) -> Int64 { Int64(((latitude + 90) * perDegree).rounded(.down)) }
  private static func column(_ longitude: Double) -> Int64 { Int64(((longitude + 180) * perDegree).rounded(.down)) }
  private static func cell(_ row: Int64, _ column: Int64) -> Int64 { row * 1_000_000 + column }
}
