import Testing
import WorkOrders

@Suite("The registry's file of streets")
struct StreetFileTests {
  private func read(_ rows: String..., town: String? = nil) throws -> StreetFile {
    let header = "CODICE_COMUNE;CODICE_ISTAT;PROGRESSIVO_NAZIONALE;ODONIMO;CIVICO;COORD_X_COMUNE;COORD_Y_COMUNE"
    return try StreetFile(Array(([header] + rows).joined(separator: "\n").utf8), town: town)
  }

  @Test("Both forms are read whole: streets alone, and doors with their streets")
  func forms() throws {
    let streets = try SampleStreets.file("STRAD_Z901.csv")
    #expect(streets.count == 34 && streets.streets.count == 34 && streets.civics.isEmpty && !streets.hasCivics)
    #expect(streets.refused.isEmpty && streets.town == "Z901")
    let doors = try SampleStreets.file("INDIR_Z901.csv")
    #expect(doors.count == 64 && doors.streets.count == 34 && doors.civics.count == 64 && doors.hasCivics)
    #expect(doors.civics.count { $0.coordinate == nil } == 14, "a third of the towns have given no points")
    #expect(Set(doors.streets) == Set(streets.streets))
  }

  @Test("Broken rows are refused with their line and reason, and the others are taken")
  func hostile() throws {
    let file = try SampleStreets.file("hostile.csv")
    #expect(file.count == 12 && file.refused.map(\.line) == [3, 4, 5, 6, 7, 10, 12, 13])
    #expect(file.civics.map(\.number.key) == ["12", "1", "1", "18"])
    #expect(file.streets.map(\.name) == ["VIA ROMA", "VIA \"LA QUERCIA", "\"VICOLO APERTO"], "quotes mean nothing")
    #expect(
      file.refused.map(\.error.field)
        == ["CIVICO", nil, "COORD_Y_COMUNE", "PROGRESSIVO_NAZIONALE", "ODONIMO", nil, nil, "ODONIMO"])
    #expect(file.refused.allSatisfy { $0.row.count <= 2_000 })
  }

  @Test("A file without its columns, or empty, is none")
  func noFile() {
    #expect(throws: DomainError.self) { try StreetFile(Array("a;b\n1;2\n".utf8)) }
    #expect(throws: DomainError.self) { try StreetFile([]) }
  }

  @Test("Of a file of several towns one is named")
  func towns() throws {
    let rows = ["Z901;999901;1;VIA ROMA;1;;", "Z902;999902;2;VIA ROMA;1;;", "Z902;999902;3;VIA PO;1;;"]
    #expect(throws: DomainError.self) { try read(rows[0], rows[1]) }
    #expect(try read(rows[0], rows[1], rows[2], town: "z902").streets.map(\.number) == [2, 3])
    #expect(try read(rows[0], rows[1], town: "999901").count == 1)
    #expect(throws: DomainError.self) { try read(rows[0], town: "Z999") }
  }

  @Test("Of two rows of one door the one with a point counts, and 0, 0 is no point")
  func points() throws {
    let file = try read(
      "Z901;1;1;VIA ROMA;5;;", "Z901;1;1;VIA ROMA;5;10,5;44,5", "Z901;1;1;VIA ROMA;5;;", "Z901;1;1;VIA ROMA;6;0;0")
    #expect(file.count == 4 && file.civics.count == 2)
    #expect(file.civics[0].coordinate == Coordinate(latitude: 44.5, longitude: 10.5))
    #expect(file.civics[1].coordinate == nil)
  }

  @Test("The nearest door is of the same number, then on the same side of the street, and not far")
  func nearest() {
    func door(_ number: Int, _ exponent: String = "") -> StreetCivic {
      StreetCivic(street: 1, number: CivicNumber(number, exponent: exponent))
    }
    func nearest(_ number: Int, _ doors: StreetCivic...) -> String? {
      StreetCivic.nearest(to: CivicNumber(number), among: doors)?.number.key
    }
    #expect(nearest(12, door(11), door(12, "b"), door(14)) == "12/b")
    #expect(nearest(12, door(11), door(14)) == "14")
    #expect(nearest(12, door(13), door(18)) == "13")
    #expect(nearest(12, door(40)) == nil)
    let road = [250, 1_250].map { StreetCivic(street: 1, number: CivicNumber(metres: $0)) }
    #expect(StreetCivic.nearest(to: CivicNumber(metres: 1_000), among: road)?.number.key == "km 1250")
    #expect(StreetCivic.nearest(to: CivicNumber(metres: 3_000), among: road) == nil)
  }

  @Test("Windows' letters are read")
  func windows() {
    #expect(Windows1252.text([0x55, 0x4E, 0x49, 0x54, 0xC0, 0x92, 0x80]) == "UNITÀ’€")
  }
}
