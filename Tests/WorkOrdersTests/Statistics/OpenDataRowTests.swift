import Testing
import WorkOrders

@Suite("What open data tell of a request")
struct OpenDataRowTests {
  private static var streets: PublicStreets {
    var streets = PublicStreets()
    streets.add("VIA ROMA", locality: nil, doors: 40)
    streets.add("VIA ROMA", locality: "BORGO", doors: 12)
    streets.add("VIA 20 SETTEMBRE", locality: nil, doors: 10)
    streets.add("VICOLO CORTO", locality: nil, doors: 9)
    streets.add("STRADA PROVINCIALE", locality: nil, doors: 50)
    streets.add("STRADA PROVINCIALE 7", locality: nil, doors: 50)
    return streets
  }

  private static let all: OpenDataParts = [.category, .place, .channel]

  private func request(_ category: CategoryCode?) throws -> ServiceRequest {
    var request = ServiceRequest(
      number: RequestNumber(year: 2026, serial: 1), state: .open, channel: .web,
      reportedAt: try Timestamp(rfc3339: "2026-03-02T09:59:59.999Z"),
      enteredAt: try Timestamp(rfc3339: "2026-03-02T10:00:00Z"))
    request.category = category
    request.zone = "Z1"
    request.registryAddress = "VIA ROMA 12/B"
    request.coordinate = Coordinate(latitude: 44.69764, longitude: 10.6328)
    return request
  }

  @Test(
    "Of an address the street is left, where many doors stand in it and it can be read in one way",
    arguments: [
      ("VIA ROMA 12/B", "VIA ROMA"), ("VIA ROMA", "VIA ROMA"), ("VIA ROMA snc", "VIA ROMA"),
      ("VIA ROMA km 1+250", "VIA ROMA"), ("VIA ROMA 14 rosso (BORGO)", "VIA ROMA (BORGO)"),
      ("VIA 20 SETTEMBRE 5", "VIA 20 SETTEMBRE"), ("VICOLO CORTO 3", nil), ("STRADA PROVINCIALE 7", nil),
      ("STRADA PROVINCIALE 8", "STRADA PROVINCIALE"), ("STRADA PROVINCIALE 7 12", nil), ("VIA NUOVA 1", nil), ("", nil),
      ("VIA ROMA 12 (ALTROVE)", nil), ("VIA ROMA12", nil), (")", nil), ("( )", nil),
    ] as [(String, String?)])
  func street(address: String, street: String?) {
    #expect(Self.streets.street(of: address) == street)
  }

  @Test("Instants are of the hour, the point is of a grid of some 100 m")
  func rough() throws {
    let row = OpenDataRow(try request("roads.hole"), endedAt: nil, showing: Self.all, streets: Self.streets)
    #expect(row.reportedAt == (try Timestamp(rfc3339: "2026-03-02T09:00:00Z")))
    #expect(row.point == Coordinate(latitude: 44.698, longitude: 10.633))
    #expect(row.street == "VIA ROMA" && row.zone == "Z1")
  }

  @Test("A street of few doors is not given away by its point; an address that the registry never knew keeps it")
  func secluded() throws {
    var request = try request("roads.hole")
    request.registryAddress = "VICOLO CORTO 3"
    let secluded = OpenDataRow(request, endedAt: nil, showing: Self.all, streets: Self.streets)
    #expect(secluded.street == nil && secluded.point == nil && secluded.zone == "Z1")
    request.registryAddress = nil
    let unknown = OpenDataRow(request, endedAt: nil, showing: Self.all, streets: Self.streets)
    #expect(unknown.street == nil && unknown.point != nil)
  }

  @Test("One of a small cell, or that nobody has classified, has no place")
  func smallCell() throws {
    let rows = [
      OpenDataRow(try request("roads.hole"), endedAt: nil, showing: [.category, .channel], streets: Self.streets),
      OpenDataRow(try request(nil), endedAt: nil, showing: Self.all, streets: Self.streets),
    ]
    for row in rows { #expect(row.point == nil && row.street == nil && row.zone == nil) }
  }

  @Test("What may not be told of it is empty")
  func parts() throws {
    let row = OpenDataRow(try request("roads.hole"), endedAt: nil, showing: [], streets: Self.streets)
    #expect(row.category == nil && row.channel == nil && row.zone == nil && row.street == nil && row.point == nil)
  }

  @Test("One that goes on again has no end")
  func reopened() throws {
    let ended = try Timestamp(rfc3339: "2026-03-03T08:10:00Z")
    var request = try request("roads.hole")
    #expect(OpenDataRow(request, endedAt: ended, showing: Self.all, streets: Self.streets).endedAt == nil)
    request.state = .resolved
    let row = OpenDataRow(request, endedAt: ended, showing: Self.all, streets: Self.streets)
    #expect(row.endedAt == (try Timestamp(rfc3339: "2026-03-03T08:00:00Z")))
  }
}
