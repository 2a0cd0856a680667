import CityFile
import Foundation
import Testing
import WorkOrders

@Suite("The mapping file of an import")
struct ImportMappingFileTests {
  private func fixture(_ name: String) throws -> Data {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Data(contentsOf: root.appending(path: "Fixtures/import/\(name)"))
  }

  private func mapping() throws -> String { String(decoding: try fixture("mapping-311.yaml"), as: UTF8.self) }

  @Test("The 200 rows that look like 311 open data are translated, and six bad ones are named by their lines")
  func importsLookAlike() throws {
    let mapping = try ImportMappingFile.read(mapping())
    let rows = CSVReader.rows(of: Array(try fixture("requests-311.csv")), separator: mapping.separator)
    let header = try CSVHeader(try #require(rows.first).fields())
    try mapping.check(header)

    var requests: [ImportedRequest] = []
    var refused: [Int: String] = [:]
    for row in rows.dropFirst() {
      do throws(DomainError) {
        requests.append(try mapping.translate(row: try row.fields(), header: header))
      } catch {
        refused[row.line] = error.field ?? "row"
      }
    }

    #expect(rows.count == 201)
    #expect(requests.count == 194)
    #expect(
      refused == [
        24: "CreatedDate", 61: "RequestType", 97: "Latitude", 130: "row", 158: "ClosedDate", 183: "Latitude",
      ])
    #expect(requests.count { $0.state == .resolved } == 187)
    #expect(requests.count { $0.state == .open } == 2)
    #expect(requests.count { $0.category == "beautification.graffiti" } == 48)
    #expect(requests.count { $0.channel == .phone } == 78)
    #expect(requests.count { $0.coordinate == nil } == 36)
    #expect(requests.first?.created.rfc3339() == "2018-01-01T07:30:11Z")
    #expect(requests.first?.address == "8832 W SEAGLASS BLVD, 90040")
  }

  @Test(
    "A mapping that cannot be used names the line at fault",
    arguments: [
      ("  Closed: resolved", "  Closed: finished", "statuses.Closed", "\"finished\" is not a state of the centre."),
      ("  Call: phone", "  Call: telephone", "channels.Call", "\"telephone\" is not a channel of the centre."),
      ("hh:mm:ss a", "hh:mm:ss", "dates.format", "The date format \"MM/dd/yyyy hh:mm:ss\" is incomplete."),
      ("America/Los_Angeles", "America/Nowhere", "dates.timeZone", "is unknown on this machine."),
      ("  status: Status", "  stato: Status", "columns.stato", "the key \"stato\" is unknown."),
      ("  number: SRNumber\n", "", "columns.number", "\"columns.number\" is missing."),
      ("separator: \",\"", "separator: x", "separator", "\"x\" cannot separate fields."),
      ("  Feedback: general.feedback", "  Feedback: nowhere", "categories.Feedback", "\"nowhere\" is not a category"),
    ])
  func refuses(part: String, replacement: String, path: String, message: String) throws {
    let good = try mapping()
    let known = try ImportMappingFile.read(good).categories.results
    let broken = good.replacing(part, with: replacement)
    try #require(broken != good)
    #expect {
      try ImportMappingFile.read(broken, categories: known)
    } throws: { error in
      guard let error = error as? DomainError else { return false }
      return error.field == path && error.message.hasPrefix("Line ") && error.message.contains(message)
        && error.sentence.it.hasPrefix("Riga ")
    }
  }

  @Test("A file that is not YAML is refused as such", arguments: ["columns: [", "- a\n- b\n", "", "just words"])
  func refusesOtherFiles(text: String) {
    #expect(throws: DomainError.self) { try ImportMappingFile.read(text) }
  }
}
