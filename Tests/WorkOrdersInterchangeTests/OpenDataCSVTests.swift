import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("Open data")
struct OpenDataCSVTests {
  private let zone: CityZone

  init() throws { zone = try CityZone(identifier: "Europe/Rome") }

  private func row(_ state: RequestState, ended: String? = nil) throws -> OpenDataRow {
    var request = ServiceRequest(
      number: RequestNumber(year: 2026, serial: 101), state: state, channel: .phone,
      reportedAt: try Timestamp(rfc3339: "2026-03-28T23:50:12+01:00"),
      enteredAt: try Timestamp(rfc3339: "2026-03-28T23:55:00+01:00"))
    request.category = "roads.lamp"
    request.zone = "Z2"
    request.address = "Via Roma 12, citofono Rossi"
    request.registryAddress = "VIA ROMA 12"
    request.coordinate = Coordinate(latitude: 45.08149, longitude: -0.00012)
    var streets = PublicStreets()
    streets.add("VIA ROMA", locality: nil, doors: 40)
    return OpenDataRow(
      request, endedAt: try ended.map { try Timestamp(rfc3339: $0) }, showing: [.category, .place, .channel],
      streets: streets)
  }

  private func fields(_ row: OpenDataRow, city: String = "Prova") throws -> [String] {
    let csv = OpenDataCSV(city: city, names: SampleStatistics.names, zone: zone, language: .italian)
    let text = OpenDataCSV.head + csv.line(row)
    return try #require(CSVReader.rows(of: Array(text.utf8)).map { try $0.fields() }.last)
  }

  @Test("The columns are those of Open311 GeoReport Bulk, in its order")
  func head() {
    #expect(
      OpenDataCSV.head
        == "service_request_id,requested_datetime,updated_datetime,closed_date,status_description,status_notes,source,"
        + "service_name,service_subtype,description,agency_responsible,address,lat,long\r\n")
  }

  @Test("A line says the hour, the street and a point of the grid, and nothing that was said")
  func line() throws {
    let fields = try fields(try row(.resolved, ended: "2026-03-29T08:10:00+02:00"))
    #expect(
      fields == [
        "R-2026-000101", "2026-03-28T23:00:00+01:00", "2026-03-29T08:00:00+02:00", "2026-03-29T08:00:00+02:00",
        "Closed",
        "risolta", "telefono", "roads.lamp", "", "", "Prova",
        "VIA ROMA, Zona \"Due\", <nord> & sud 🌳", "45.081", "0.0",
      ])
  }

  @Test("One that goes on has no end, and a hostile name no way out of its cell")
  func open() throws {
    let fields = try fields(try row(.open), city: "=HYPERLINK(\"http://x\")")
    #expect(fields[2...5] == ["", "", "Open", "aperta"])
    #expect(fields[10] == "'=HYPERLINK(\"http://x\")")
  }
}
