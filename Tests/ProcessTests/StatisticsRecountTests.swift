import Foundation
import Testing

@Suite("The figures counted again by another program")
struct StatisticsRecountTests {
  private static let script = URL(filePath: Programs.fixture("")).deletingLastPathComponent()
    .appending(path: "scripts/recount.py").path

  /// Exports a period and the journal, and counts it again in Python.
  private static func recount(_ centre: TestCentre, _ period: [String], _ name: String) async throws -> Run {
    let (document, journal) = (centre.folder + "/\(name).xml", centre.folder + "/\(name).csv")
    try #require(try await centre.mcctl(["statistics", "export"] + period + ["--output", document]).status == 0)
    try #require(try await centre.mcctl(["journal", "export", "--output", journal]).status == 0)
    return try await centre.run("/usr/bin/python3", ["-B", script, journal, document])
  }

  @Test("Quarters with reopened orders, late entries and other times beside them are equal in every figure")
  func equal() async throws {
    let centre = try await StatisticsActTests.lived()
    try #require(try await centre.mcctl(["statistics", "freeze", "--quarter", "2026-Q1"]).status == 0)
    for act in ["complete", "close"] {
      try await centre.done("order", act, "WO-2026-000004", "--at", "2026-03-30T10:00:00")
    }
    try await centre.done("call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1")
    let periods = [
      ["--quarter", "2026-Q1"], ["--quarter", "2026-Q1", "--version", "draft"], ["--quarter", "2026-Q2"],
      ["--month", "2026-01"], ["--half", "2026-S1"], ["--year", "2026"],
      ["--from", "2026-01-10", "--to", "2026-03-30"],
    ]
    for (index, period) in periods.enumerated() {
      let run = try await Self.recount(centre, period, "\(index)")
      #expect(run.status == 0, "\(period): \(run.output) \(run.error)")
      #expect(run.output.contains(" 0 different"), "\(run.output)")
    }
  }

  @Test("A month of the simulated year is equal in every figure")
  func month() async throws {
    let centre = try TestCentre()
    try await centre.start(clock: "2025-01-01T00:00:00")
    for table in ["contractor", "place"] {
      try await centre.done(table, "import", Programs.fixture("city/\(table)s.csv"))
    }
    let replay = try await centre.run(
      Programs.folder + "/simulated-year", ["replay", "--socket", centre.socket, "--until", "2025-02-15"])
    try #require(replay.status == 0, "\(replay.error)")
    for (index, period) in [["--month", "2025-01"], ["--month", "2025-02"], ["--quarter", "2025-Q1"]].enumerated() {
      let run = try await Self.recount(centre, period, "\(index)")
      #expect(run.status == 0, "\(period): \(run.output) \(run.error)")
    }
  }

  @Test("A figure that was changed is found, and so is one that no rule names")
  func unequal() async throws {
    let centre = try await StatisticsActTests.lived()
    let run = try await Self.recount(centre, ["--quarter", "2026-Q1"], "q")
    try #require(run.status == 0, "\(run.output) \(run.error)")
    let text = try String(contentsOfFile: centre.folder + "/q.xml", encoding: .utf8)
    let changes = [
      (text.replacing(#"code="contacts.chasers">"#, with: #"code="contacts.chasers">9"#), "contacts.chasers"),
      (text.replacing(#"code="offers.sent""#, with: #"code="offers.lost""#), "offers.lost"),
    ]
    for (forged, name) in changes where forged != text {
      try forged.write(toFile: centre.folder + "/forged.xml", atomically: true, encoding: .utf8)
      let again = try await centre.run(
        "/usr/bin/python3", ["-B", Self.script, centre.folder + "/q.csv", centre.folder + "/forged.xml"])
      #expect(again.status == 1 && again.output.contains(name), "\(again.output)")
    }
    #expect(changes.allSatisfy { $0.0 != text })
  }

  @Test("Every form that is XML of ours is valid against the schema that the program prints")
  func valid() async throws {
    let centre = try await StatisticsActTests.lived()
    let schema = try await centre.mcctl(["statistics", "schema"])
    try schema.output.write(toFile: centre.folder + "/schema.xsd", atomically: true, encoding: .utf8)
    try #require(try await centre.mcctl(["statistics", "freeze", "--quarter", "2026-Q1"]).status == 0)
    for (index, period) in [["--quarter", "2026-Q1"], ["--quarter", "2026-Q2"], ["--year", "2026"]].enumerated() {
      let path = centre.folder + "/\(index).xml"
      try #require(try await centre.mcctl(["statistics", "export"] + period + ["--output", path]).status == 0)
      let check = try await centre.run(
        "/usr/bin/env", ["xmllint", "--noout", "--schema", centre.folder + "/schema.xsd", path])
      #expect(check.status == 0, "\(period): \(check.error)")
    }
  }
}
