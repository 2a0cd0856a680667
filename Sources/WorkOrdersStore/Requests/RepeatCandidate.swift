import WorkOrders

/// What of an open request is needed to say how likely another reports the same thing.
struct RepeatCandidate {
  /// The open request.
  let number: RequestNumber
  /// What it is about.
  let category: CategoryCode?
  /// Since when.
  let reportedAt: Timestamp
  /// Where.
  let coordinate: Coordinate?

  /// The newest within a frame, at most so many from each square of the grid.
  static func within(_ frame: GeoFrame, since oldest: Timestamp, on connection: any SQLConnection) throws -> [Self] {
    try GridCell.touching(frame).flatMap { cell in
      try connection.query(
        """
        SELECT number, category, reported_at, latitude, longitude FROM (
          SELECT number, category, reported_at, latitude, longitude
          FROM service_request WHERE state IN ('new', 'open') AND cell = $1 ORDER BY number DESC LIMIT 100) AS newest
        WHERE latitude BETWEEN $2 AND $3 AND longitude BETWEEN $4 AND $5 AND reported_at >= $6
        """, [cell, frame.south, frame.north, frame.west, frame.east, oldest], read)
    }
  }

  /// The newest at a named place.
  static func atPlace(_ place: PlaceCode, on connection: any SQLConnection) throws -> [Self] {
    try connection.query(
      """
      SELECT number, category, reported_at, latitude, longitude
      FROM service_request WHERE state IN ('new', 'open') AND place = $1 ORDER BY number DESC LIMIT 50
      """, [place], read)
  }

  /// The newest at an address, by its key.
  static func atAddress(_ key: String, on connection: any SQLConnection) throws -> [Self] {
    try connection.query(
      """
      SELECT number, category, reported_at, latitude, longitude
      FROM service_request WHERE state IN ('new', 'open') AND address_key = $1 ORDER BY number DESC LIMIT 50
      """, [key], read)
  }

  private static func read(_ row: SQLRow) throws -> Self {
    Self(
      number: RequestNumber(key: try row.int64(0)), category: try row.optionalCode(1),
      reportedAt: try row.timestamp(2), coordinate: try row.coordinate(3, 4))
  }
}
