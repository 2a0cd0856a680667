import Foundation
import Testing

@Suite("The quarter's figures, exported by the real programs")
struct StatisticsTests {
  private func workedCentre() async throws -> TestCentre {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    for zone in ["Z1", "Z2"] {
      try await centre.done("call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", zone)
    }
    try await centre.done("call", "log", "--outcome", "information", "--note", "Orari")
    try await centre.done("order", "cancel", "WO-2026-000002", "--reason", "Doppione", "--as", "elisa")
    return centre
  }

  @Test("The totals of the quarter reconcile")
  func totals() async throws {
    let centre = try await workedCentre()
    let shown = try await centre.done("statistics", "show", "--quarter", "2026-Q1")
    #expect(shown.fields.isSuperset(of: ["quarter", "version", "state", "sha256", "head", "totals"]))
    #expect(shown["quarter"]?.text == "2026-Q1")
    for (kind, opened, cancelled) in [("contacts", 3, 0), ("requests", 2, 0), ("orders", 2, 1)] {
      let total = try #require(shown["totals"]?[kind])
      func count(_ field: String) throws -> Int { try #require(total[field]?.count) }
      #expect(try count("opened") == opened, "\(kind)")
      #expect(try count("cancelled") == cancelled, "\(kind)")
      #expect(
        try count("carriedIn") + count("opened") + count("reopened")
          == count("closed") + count("cancelled") + count("carriedOut"), "\(kind)")
    }
  }

  @Test("The exported XML is valid against the schema that the program prints")
  func valid() async throws {
    let centre = try await workedCentre()
    let schema = try await centre.mcctl(["statistics", "schema"], environment: ["MCCTL_SOCKET": "/nowhere"])
    try schema.output.write(toFile: centre.folder + "/schema.xsd", atomically: true, encoding: .utf8)
    try await centre.done("statistics", "export", "--quarter", "2026-Q1", "--output", centre.folder + "/q.xml")
    let check = try await centre.run(
      "/usr/bin/env", ["xmllint", "--noout", "--schema", centre.folder + "/schema.xsd", centre.folder + "/q.xml"])
    #expect(check.status == 0, "\(check.error)")
  }

  @Test("With --json an export is one JSON document, and the XML goes to its file alone")
  func json() async throws {
    let centre = try await workedCentre()
    let path = centre.folder + "/q.xml"
    for output in [[], ["--output", path], ["--output", path, "--force"]] {
      let run = try await centre.mcctl(["statistics", "export", "--quarter", "2026-Q1", "--json"] + output)
      #expect(run.status == 0, "\(run.error)")
      #expect(try run.json.fields.isSuperset(of: ["quarter", "version", "state", "sha256", "head", "totals"]))
      #expect(FileManager.default.fileExists(atPath: path) == !output.isEmpty)
    }
    let again = try await centre.mcctl(["statistics", "export", "--quarter", "2026-Q1", "--output", path])
    #expect(again.status == 78)
    #expect(again.error.contains("Il file \(path) c'è già.") && again.error.contains("--force"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("<QuarterlyStatistics"))
  }

  @Test("The same register gives the same bytes, also after a restart")
  func sameBytes() async throws {
    let centre = try await workedCentre()
    let export = ["statistics", "export", "--quarter", "2026-Q1"]
    let first = try await centre.mcctl(export)
    let second = try await centre.mcctl(export)
    #expect(try await centre.stop() == 0)
    try await centre.start()
    let third = try await centre.mcctl(export)
    #expect(first.output.contains("<QuarterlyStatistics"))
    #expect(second.output == first.output)
    #expect(third.output == first.output)
  }

  @Test("A quarter that is none is refused")
  func noQuarter() async throws {
    let centre = try await TestCentre.open()
    let (status, problem) = try await centre.refused("statistics", "show", "--quarter", "2026-Q7")
    #expect(status == 65)
    #expect(problem["field"]?.text == "quarter")
  }
}
