public import WorkOrders

extension RegisterTransaction {
  /// Adds places, or changes what is known about them.
  public func save(_ places: [Place], in context: ActContext) throws {
    for place in places {
      try connection.execute(
        """
        INSERT INTO place (code, kind, name, zone, latitude, longitude, contact, first_word)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, name = excluded.name, zone = excluded.zone,
          latitude = excluded.latitude, longitude = excluded.longitude, contact = excluded.contact,
          first_word = excluded.first_word
        """,
        [
          place.code, place.kind, place.name, place.zone, place.coordinate?.latitude, place.coordinate?.longitude,
          place.contact, FoldedText.words(place.name).first ?? "",
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

  /// The places whose names begin with one of these folded words, and those with one of these codes.
  func places(beginningWith words: Set<String>, or codes: [PlaceCode]) throws -> [Place] {
    var found: [PlaceCode: Place] = [:]
    for (statement, keys) in [(Self.byFirstWord, Array(words)), (Self.byCode, codes.map(\.rawValue))] {
      try connection.forEach(statement, of: keys) { row in
        let place = try place(row)
        found[place.code] = place
      }
    }
    return found.values.sorted { $0.code.rawValue < $1.code.rawValue }
  }

  private static let byFirstWord: KeyedSQL = """
    SELECT code, kind, name, zone, latitude, longitude, contact FROM place WHERE first_word IN {keys}
    """

  private static let byCode: KeyedSQL = """
    SELECT code, kind, name, zone, latitude, longitude, contact FROM place WHERE code IN {keys}
    """

  private func place(_ row: SQLRow) throws -> Place {
    Place(
      code: try row.code(0), kind: try row.text(1), name: try row.text(2), zone: try row.optionalCode(3),
      coordinate: try row.coordinate(4, 5), contact: try row.optionalText(6))
  }
}
