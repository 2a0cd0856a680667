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
  /// - Throws: ``DomainError`` with code `malformed` when the file is empty or its header lacks a column.
  public init(_ bytes: [UInt8]) throws(DomainError) {
    let table = try CSVTable(bytes, columns: Self.columns, read: Self.place)
    places = table.values
    refused = table.refused
    count = table.count
  }

  private static func place(_ row: CSVFields) throws(DomainError) -> Place {
    Place(
      code: try row.requiredCode("code"), kind: try row.required("kind"), name: try row.required("name"),
      zone: try row.code("zone"), coordinate: try coordinate(row), contact: row.text("contact"))
  }

  private static func coordinate(_ row: CSVFields) throws(DomainError) -> Coordinate? {
    let latitude = try row.number("lat")
    let longitude = try row.number("lon")
    guard let latitude, let longitude else {
      guard latitude == nil, longitude == nil else {
        throw DomainError(.invalid, "A point needs both lat and lon.", hint: "Fill in both or none.", field: "lat")
      }
      return nil
    }
    guard let point = Coordinate(latitude: latitude, longitude: longitude) else {
      throw DomainError(.invalid, "\(latitude), \(longitude) is not a point on the globe.", field: "lat")
    }
    return point
  }
}
