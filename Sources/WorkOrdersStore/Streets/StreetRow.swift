import WorkOrders

/// Reads and writes rows of streets and doors.
enum StreetRow {
  /// A street from `number, name, locality, other_names, folded`.
  static func read(_ row: SQLRow) throws -> KnownStreet {
    let others = try row.text(3).split(separator: "\n").map(String.init)
    let street = Street(
      number: try row.int64(0), name: try row.text(1), locality: try row.optionalText(2), otherNames: others)
    return KnownStreet(street, folded: try row.text(4))
  }

  /// A door from `street, civic, latitude, longitude`.
  static func civic(_ row: SQLRow) throws -> StreetCivic {
    guard let number = CivicNumber(key: try row.text(1)) else {
      throw DomainError(.internal, "A door's number cannot be read.")
    }
    return StreetCivic(street: try row.int64(0), number: number, coordinate: try row.coordinate(2, 3))
  }

  /// The values of a door, in the order of ``insert(_:)``.
  static func arguments(_ civic: StreetCivic) -> [(any SQLConvertible)?] {
    [
      civic.street, civic.number.key, civic.number.number, civic.number.metres, civic.coordinate?.latitude,
      civic.coordinate?.longitude,
    ]
  }

  /// The statement that writes so many doors.
  static func insert(_ count: Int) -> SQL {
    let rows = (0..<count).map { row in "(" + (1...6).map { "$\(row * 6 + $0)" }.joined(separator: ", ") + ")" }
    return SQL(
      composed: """
        INSERT INTO street_civic (street, civic, number, metres, latitude, longitude)
        VALUES \(rows.joined(separator: ", "))
        ON CONFLICT (street, civic) DO UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude
        """)
  }
}
