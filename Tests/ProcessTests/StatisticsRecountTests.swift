import Foundation
import Testing

@Suite("The figures counted again by another program")
struct StatisticsRecountTests {
  private static let script = URL(filePath: Programs.fixture("")).deletingLastPathComponent()
    .appending(path: "scripts/recount.py").path

  /// Exports a period and the journal, and counts it again in Python.
  private static func recount(
    _ centre: TestCentre, _ period: [String], _ name: String, replacing former: String? = nil
  ) async throws -> Run {
    let (document, journal) = (centre.folder + "/\(name).xml", centre.folder + "/\(name).csv")
    try #require(try await centre.mcctl(["statistics", "export"] + period + ["--output", document]).status == 0)
    try #require(try await centre.mcctl(["journal", "export", "--output", journal]).status == 0)
    let replaced = former.map { ["--replaced", $0] } ?? []
    return try await centre.run("/usr/bin/python3", ["-B", script, journal, document] + replaced)
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

  @Test("A further version of a month, after one of the month before, is equal in what it changes too")
  func reissued() async throws {
    // given acts of February and March
    let centre = try await StatisticsActTests.lived()
    for month in ["2026-02", "2026-03"] {
      for act in ["freeze", "issue"] {
        try #require(try await centre.mcctl(["statistics", act, "--month", month, "--as", "mara"]).status == 0)
      }
    }
    let former = centre.folder + "/former.xml"
    let export = ["statistics", "export", "--month", "2026-03", "--output", former]
    try #require(try await centre.mcctl(export).status == 0)
    // when an order that was closed in February is typed in, and both are issued anew
    for act in ["complete", "close"] {
      try await centre.done("order", act, "WO-2026-000004", "--at", "2026-02-20T10:00:00")
    }
    let reissue = ["statistics", "reissue", "--reason", "Chiusura tardiva", "--as", "mara", "--month"]
    try #require(try await centre.mcctl(reissue + ["2026-02"]).status == 0)
    let foreseen = try await centre.done("statistics", "verify", former)["since"]?.items ?? []
    let made = try await centre.mcctl(reissue + ["2026-03", "--json"])
    try #require(made.status == 0, "\(made.error)")
    let count = try made.json["changes"]?.number.map { Int($0) }
    #expect(foreseen.count == count, "verify tells what a reissue would change")
    #expect(foreseen.contains { $0["part"]?.text == "previous" })
    let run = try await Self.recount(centre, ["--month", "2026-03"], "next", replacing: former)
    #expect(run.status == 0, "\(run.output) \(run.error)")
    // then March is another in what it carries in, and in what February is that stands beside it
    let text = try String(contentsOfFile: centre.folder + "/next.xml", encoding: .utf8)
    #expect(text.contains(#"<Change code="orders.closed" part="previous" before="0" after="1""#), "\(text)")
    #expect(text.contains(#"<Change code="orders.carriedIn""#))
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

  @Test(
    "What cannot be counted is told in a sentence",
    arguments: [
      (["nowhere.csv", "q.xml"], "nowhere.csv cannot be read: No such file or directory."),
      (["q.xml", "nowhere.xml"], "nowhere.xml cannot be read: No such file or directory."),
      (["q.xml", "q.xml"], "q.xml is not the CSV that mcctl journal export writes."),
      (["q.xml", "words.txt"], "words.txt is not the XML that mcctl statistics export writes."),
      (["q.xml", "other.xml"], "other.xml is not the XML that mcctl statistics export writes."),
      (["q.xml", "q.xml", "--zone", "Europe/Nowhere"], "There is no time zone Europe/Nowhere."),
    ])
  func refused(arguments: [String], sentence: String) async throws {
    let centre = try TestCentre()
    let sample = try String(contentsOfFile: Programs.fixture("statistics/sample.xml"), encoding: .utf8)
    for (name, text) in [("q.xml", sample), ("words.txt", "words"), ("other.xml", "<other/>")] {
      try text.write(toFile: centre.folder + "/" + name, atomically: true, encoding: .utf8)
    }
    let paths = arguments.map { $0.contains(".") ? centre.folder + "/" + $0 : $0 }
    let run = try await centre.run("/usr/bin/python3", ["-B", Self.script] + paths)
    #expect(run.status == 2 && run.error.hasSuffix(sentence + "\n"), "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1, "\(run.error)")
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
