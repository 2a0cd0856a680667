import Testing
import WorkOrders

@Suite("Imported rows")
struct ImportMappingTests {
  private let mapping: ImportMapping
  private let header: CSVHeader

  init() throws {
    mapping = ImportMapping(
      columns: ImportColumns(
        number: "id", created: "created", updated: "updated", closed: "closed", category: "kind", status: "status",
        channel: "source", address: "address", latitude: "lat", longitude: "lon", description: "text"),
      dates: try DatePattern("yyyy-MM-dd HH:mm"), zone: .utc,
      statuses: ImportTranslation(["Closed": .resolved, "Open": .open]),
      channels: ImportTranslation(["Call": .phone, "*": .internal]),
      categories: ImportTranslation(["Pothole": "roads.pothole"]))
    header = try CSVHeader(
      ["id", "created", "updated", "closed", "kind", "status", "source", "address", "lat", "lon", "text"])
  }

  private func row(_ changes: [String: String] = [:]) -> [String] {
    let usual = [
      "id": "7", "created": "2025-01-02 10:00", "updated": "2025-01-05 10:00", "closed": "2025-01-04 10:00",
      "kind": "Pothole", "status": "Closed", "source": "Call", "address": "Via Roma 1", "lat": "44.7", "lon": "10.6",
      "text": "A deep one",
    ]
    return header.names.map { changes[$0] ?? usual[$0] ?? "" }
  }

  @Test("A whole row becomes a request with its own number and dates")
  func translates() throws {
    let request = try mapping.translate(row: row(), header: header)
    #expect(request.number == "7")
    #expect(request.category == "roads.pothole")
    #expect(request.state == .resolved)
    #expect(request.channel == .phone)
    #expect(request.created.rfc3339() == "2025-01-02T10:00:00Z")
    #expect(request.closed?.rfc3339() == "2025-01-04T10:00:00Z")
    #expect(request.coordinate == Coordinate(latitude: 44.7, longitude: 10.6))
    #expect(request.address == "Via Roma 1")
    #expect(request.description == "A deep one")
  }

  @Test("What a row leaves out is unknown, or taken from what stands beside it")
  func fillsGaps() throws {
    let sparse = ["closed": "", "lat": "", "lon": "", "text": "", "source": "", "address": " ", "status": " closed "]
    let request = try mapping.translate(row: row(sparse), header: header)
    #expect(request.closed == request.updated)
    #expect(request.coordinate == nil)
    #expect(request.address == nil)
    #expect(request.description == "Pothole")
    #expect(request.channel == .internal)
    #expect(try mapping.translate(row: row(["status": "Open"]), header: header).closed == nil)
    #expect(try mapping.translate(row: row(["lat": "0", "lon": "0.0"]), header: header).coordinate == nil)
  }

  @Test(
    "A row with a text that is too long is refused by its column",
    arguments: [("id", 100), ("address", 300), ("text", 10_000)])
  func bounds(column: String, most: Int) throws {
    let longest = String(repeating: "à", count: most)
    _ = try mapping.translate(row: row([column: longest]), header: header)
    let error = try #require(throws: DomainError.self) {
      try mapping.translate(row: row([column: longest + "à"]), header: header)
    }
    #expect(error.code == .invalid && error.field == column)
    #expect(error.message == "The field \"\(column)\" has more than \(most) characters.")
  }

  @Test(
    "A row that cannot be taken says why and in which column",
    arguments: [
      (["created": "2025-02-30 10:00"], "created", "\"2025-02-30 10:00\" is not a time of the form yyyy-MM-dd HH:mm."),
      (["created": ""], "created", "The column \"created\" is empty."),
      (["id": " "], "id", "The column \"id\" is empty."),
      (["kind": "Saucer"], "kind", "The mapping has no category for \"Saucer\"."),
      (["status": "Lost"], "status", "The mapping has no state for \"Lost\"."),
      (["closed": "2025-01-01 10:00"], "closed", "The request is closed before it is made."),
      (["closed": "", "updated": ""], "closed", "The request is finished and has no date of closing."),
      (["lat": "144.7"], "lat", "\"144.7\", \"10.6\" is not a point on the globe."),
      (["lon": ""], "lat", "\"44.7\", \"\" is not a point on the globe."),
      (["lat": "nan"], "lat", "\"nan\", \"10.6\" is not a point on the globe."),
    ])
  func refuses(changes: [String: String], field: String, message: String) {
    #expect {
      try mapping.translate(row: row(changes), header: header)
    } throws: { error in
      let error = error as? DomainError
      return error?.message == message && error?.field == field && error?.code == .invalid
    }
  }

  @Test("A row of another length than the header is refused")
  func refusesShortRows() {
    #expect {
      try mapping.translate(row: ["7", "2025-01-02 10:00"], header: header)
    } throws: {
      ($0 as? DomainError)?.message == "The row has 2 fields, and the header 11."
    }
  }

  @Test("A header without the mapping's columns is refused")
  func checksHeader() throws {
    let other = try CSVHeader([
      "id", "created", "updated", "closed", "kind", "status", "source", "address", "lat", "text",
    ])
    #expect { try mapping.check(other) } throws: { ($0 as? DomainError)?.message == "The file has no column \"lon\"." }
    #expect(throws: Never.self) { try mapping.check(header) }
  }
}
