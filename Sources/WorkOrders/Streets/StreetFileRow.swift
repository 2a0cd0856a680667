/// One row of the registry's file.
struct StreetFileRow {
  /// The town's code in the land registry.
  let town: String
  /// The street.
  let street: Street
  /// The door; `nil` where the row names none.
  let civic: StreetCivic?

  /// Reads a row.
  ///
  /// - Throws: ``DomainError`` `invalid`, naming the column.
  init(_ row: CSVFields) throws(DomainError) {
    town = try row.required("CODICE_COMUNE").uppercased()
    try TextBounds.check(town, field: "CODICE_COMUNE", most: 10)
    let name = try row.required("ODONIMO")
    try TextBounds.check(name, field: "ODONIMO", most: 200)
    guard !StreetName(name).words.isEmpty else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(name.prefix(40))\" non è il nome di una strada.", en: "\"\(name.prefix(40))\" is no street's name."),
        field: "ODONIMO")
    }
    let locality = row.text("LOCALITA'") ?? row.text("LOCALITA")
    if let locality { try TextBounds.check(locality, field: "LOCALITA'", most: 200) }
    let others = ["DIZIONE_LINGUA1", "DIZIONE_LINGUA2"].compactMap { row.text($0) }.filter { $0 != name }
    for other in others { try TextBounds.check(other, field: "DIZIONE_LINGUA1", most: 200) }
    let number = try Self.number(row, "PROGRESSIVO_NAZIONALE")
    street = Street(number: number, name: name, locality: locality, otherNames: others)
    civic = try Self.door(row).map { door throws(DomainError) in
      StreetCivic(street: number, number: door, coordinate: try Self.coordinate(row))
    }
  }

  private static func number(_ row: CSVFields, _ column: String) throws(DomainError) -> Int64 {
    let text = try row.required(column)
    guard let number = Int64(text), number > 0 else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(text.prefix(40))\" non è un numero del registro.",
          en: "\"\(text.prefix(40))\" is no number of the registry."), field: column)
    }
    return number
  }

  private static func door(_ row: CSVFields) throws(DomainError) -> CivicNumber? {
    if let text = row.text("METRICO"), text != "0" {
      guard let metres = Double(text.replacing(",", with: ".")), (0...9_999_999).contains(metres) else {
        throw DomainError(
          .invalid,
          .init(
            it: "\"\(text.prefix(40))\" non è un numero di metri.", en: "\"\(text.prefix(40))\" is no number of metres."
          ),
          field: "METRICO")
      }
      return CivicNumber(metres: Int(metres))
    }
    guard let number = try row.integer(StreetFile.civicColumn, least: 0) else {
      return row.text("PROGRESSIVO_SNC") == nil ? nil : CivicNumber.none
    }
    guard number > 0 else { return CivicNumber.none }
    guard number <= CivicNumber.greatest else {
      throw DomainError(
        .invalid, .init(it: "\(number) non è un numero civico.", en: "\(number) is no number of a door."),
        field: StreetFile.civicColumn)
    }
    let exponent = FoldedText.words(row.text("ESPONENTE") ?? "").joined()
    try TextBounds.check(exponent, field: "ESPONENTE", most: 20)
    let isRed = row.text("SPECIFICITA").map { FoldedText.words($0).first?.hasPrefix("ross") ?? false } ?? false
    return CivicNumber(number, exponent: exponent + (isRed ? "r" : ""))
  }

  // Longitude first, as the registry counts; the point 0, 0 stands for none.
  private static func coordinate(_ row: CSVFields) throws(DomainError) -> Coordinate? {
    guard let east = try degrees(row, "COORD_X_COMUNE"), let north = try degrees(row, "COORD_Y_COMUNE"),
      east != 0 || north != 0
    else { return nil }
    guard let point = Coordinate(latitude: north, longitude: east) else {
      throw DomainError(
        .invalid,
        .init(
          it: "\(north), \(east) non è un punto della Terra.", en: "\(north), \(east) is not a point on the globe."),
        field: "COORD_Y_COMUNE")
    }
    return point
  }

  private static func degrees(_ row: CSVFields, _ column: String) throws(DomainError) -> Double? {
    guard let text = row.text(column) else { return nil }
    guard let degrees = Double(text.replacing(",", with: ".")), degrees.isFinite else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(text.prefix(40))\" non è un numero di gradi.",
          en: "\"\(text.prefix(40))\" is not a number of degrees."
        ),
        field: column)
    }
    return degrees
  }
}
