public import WorkOrders

extension RegisterTransaction {
  /// Adds places, or changes what is known about them.
  public func save(_ places: [Place], in context: ActContext) throws {
    for place in places {
      try connection.execute(
        """
        INSERT INTO place (code, kind, name, zone, latitude, longitude, contact) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, name = excluded.name, zone = excluded.zone,
          latitude = excluded.latitude, longitude = excluded.longitude, contact = excluded.contact
        """,
        [
          place.code, place.kind, place.name, place.zone, place.coordinate?.latitude, place.coordinate?.longitude,
          place.contact,
        ])
    }
    try record([Occurrence(.placeAdded, facts: ["count": .integer(Int64(places.count))])], in: context)
  }
}

extension RegisterSnapshot {
  /// The place with this code.
  ///
  /// - Throws: ``DomainError`` `invalid`, since places are named in reports.
  public func place(_ code: PlaceCode) throws -> Place {
    let found = try connection.first(
      "SELECT code, kind, name, zone, latitude, longitude, contact FROM place WHERE code = $1", [code], place)
    guard let found else {
      throw DomainError(
        .invalid, .init(it: "Non c'è il luogo \"\(code)\".", en: "There is no place \"\(code)\"."),
        hint: .init(it: "Vedere mcctl place list.", en: "See mcctl place list."), field: "place")
    }
    return found
  }

  /// All places, by code.
  public func places() throws -> [Place] {
    try connection.query(
      "SELECT code, kind, name, zone, latitude, longitude, contact FROM place ORDER BY code", [], place)
  }

  private func place(_ row: SQLRow) throws -> Place {
    Place(
      code: try row.code(0), kind: try row.text(1), name: try row.text(2), zone: try row.optionalCode(3),
      coordinate: try row.coordinate(4, 5), contact: try row.optionalText(6))
  }
}
