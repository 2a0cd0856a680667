/// The file of places: a row a place.
public struct PlaceFile: Sendable {
  /// The places, in the file's order.
  public let places: [Place]
  /// The rows refused.
  public let refused: [RefusedRow]
  /// Rows of the file, the header not counted.
  public let count: Int

  /// The columns every file has; `zone, lat, lon, contact` may be missing.
  public static let columns = ["code", "kind", "name"]

  /// Reads a whole file.
  ///
  /// - Parameter zones: the city's zones; with them, a row that names another is refused, and one that names none gets
  ///   the zone its point lies in.
  /// - Throws: ``DomainError`` with code `malformed` when the file is empty or its header lacks a column.
  public init(_ bytes: [UInt8], zones: [Zone]? = nil) throws(DomainError) {
    var codes: Set<PlaceCode> = []
    let table = try CSVTable(bytes, columns: Self.columns) { row throws(DomainError) in
      let place = try Self.place(row, zones)
      guard codes.insert(place.code).inserted else {
        throw DomainError(
          .invalid,
          .init(
            it: "Il luogo \"\(place.code)\" è già in una riga precedente.",
            en: "The place \"\(place.code)\" stands on an earlier row."),
          hint: .init(it: "Dare a ogni luogo un codice suo.", en: "Give each place its own code."),
          field: "code")
      }
      return place
    }
    places = table.values
    refused = table.refused
    count = table.count
  }

  private static func place(_ row: CSVFields, _ zones: [Zone]?) throws(DomainError) -> Place {
    let point = try coordinate(row)
    return Place(
      code: try row.requiredCode("code"), kind: try row.required("kind"), name: try row.required("name"),
      zone: try zone(row, point, zones), coordinate: point, contact: row.text("contact"))
  }

  private static func zone(_ row: CSVFields, _ point: Coordinate?, _ zones: [Zone]?) throws(DomainError) -> ZoneCode? {
    let named: ZoneCode? = try row.code("zone")
    guard let named else { return point.flatMap { point in zones?.first { $0.contains(point) }?.code } }
    guard let zones, !zones.contains(where: { $0.code == named }) else { return named }
    throw DomainError(
      .invalid, .init(it: "Non c'è la zona \"\(named)\".", en: "There is no zone \"\(named)\"."),
      hint: .nearest(to: named.rawValue, among: zones.map(\.code.rawValue), shown: 20), field: "zone")
  }

  private static func coordinate(_ row: CSVFields) throws(DomainError) -> Coordinate? {
    let latitude = try row.number("lat")
    let longitude = try row.number("lon")
    guard let latitude, let longitude else {
      guard latitude == nil, longitude == nil else {
        throw DomainError(
          .invalid, .init(it: "Per un punto servono lat e lon.", en: "A point needs both lat and lon."),
          hint: .init(it: "Riempire tutti e due o nessuno.", en: "Fill in both or none."), field: "lat")
      }
      return nil
    }
    guard let point = Coordinate(latitude: latitude, longitude: longitude) else {
      throw DomainError(
        .invalid,
        .init(
          it: "\(latitude), \(longitude) non è un punto della Terra.",
          en: "\(latitude), \(longitude) is not a point on the globe."), field: "lat")
    }
    return point
  }
}
