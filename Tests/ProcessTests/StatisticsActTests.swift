import Foundation
import Testing

@Suite("The quarter's figures as an official act, through the real programs")
struct StatisticsActTests {
  static let quarter = ["--quarter", "2026-Q1"]

  /// A centre in the second quarter, with a first one in which orders were closed, cancelled, refused and left open.
  static func lived() async throws -> TestCentre {
    let centre = try await TestCentre.open(clock: "2026-01-12T09:00:00")
    for number in 1...5 {
      try await centre.done(
        "call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", number > 3 ? "Z2" : "Z1")
    }
    try await centre.done("call", "log", "--outcome", "information", "--note", "Orari")
    try await centre.done("order", "accept", "WO-2026-000004")
    for number in 1...2 {
      for act in [["accept"], ["start"], ["complete", "--final", "\(100 * number)"], ["close"]] {
        try await done(centre, ["order", act[0], "WO-2026-00000\(number)"] + act.dropFirst())
        try await centre.done("clock", "advance", "2m")
      }
    }
    try await centre.done("order", "cancel", "WO-2026-000003", "--reason", "Doppione", "--as", "elisa")
    try await centre.done("order", "reopen", "WO-2026-000001", "--reason", "Di nuovo", "--as", "anna")
    // Nobody answers for the fifth.
    try await centre.done("clock", "advance", "--to", "2026-04-02T09:00:00")
    return centre
  }

  private static func done(_ centre: TestCentre, _ arguments: [String]) async throws {
    let run = try await centre.mcctl(arguments)
    try #require(run.status == 0, "\(arguments): \(run.error)")
  }

  private static func freeze(_ centre: TestCentre) async throws {
    try await done(centre, ["statistics", "freeze"] + quarter + ["--as", "mara"])
    try await done(centre, ["statistics", "issue"] + quarter + ["--as", "mara"])
  }

  private static func export(_ centre: TestCentre, version: Int, to name: String) async throws -> String {
    let path = centre.folder + "/" + name
    try await done(centre, ["statistics", "export"] + quarter + ["--version", "\(version)", "--output", path])
    return path
  }

  @Test("What is entered late is named with its event, and after a reissue both versions verify")
  func reissue() async throws {
    let centre = try await Self.lived()
    try await Self.freeze(centre)
    let first = try await Self.export(centre, version: 1, to: "v1.xml")
    #expect(try await centre.done("statistics", "verify", first)["since"]?.items == [])
    // The job had ended in March, and is typed in in April.
    for act in ["complete", "close"] {
      try await centre.done("order", act, "WO-2026-000004", "--at", "2026-03-30T10:00:00")
    }
    let changed = try await centre.done("statistics", "verify", first)
    #expect(changed["identical"]?.flag == true)
    let closed = try #require(changed["since"]?.items.first { $0["figure"]?.text == "orders.closed" })
    #expect(closed["kind"]?.text == "order.closed" && closed["number"]?.text == "WO-2026-000004")
    try await Self.done(
      centre, ["statistics", "reissue"] + Self.quarter + ["--reason", "Chiusura tardiva", "--as", "mara"])
    let second = try await Self.export(centre, version: 2, to: "v2.xml")
    let texts = try [first, second].map { try String(contentsOfFile: $0, encoding: .utf8) }
    #expect(texts[0] != texts[1] && texts[1].contains("Chiusura tardiva"))
    for file in [first, second] {
      #expect(try await centre.done("statistics", "verify", file)["identical"]?.flag == true, "\(file)")
    }
    // Also when the first version is asked for again, after a restart.
    #expect(try await centre.stop() == 0)
    try await centre.start()
    let again = try await Self.export(centre, version: 1, to: "again.xml")
    #expect(try String(contentsOfFile: again, encoding: .utf8) == texts[0])
  }

  @Test("A file in which a figure was changed is told from the act, and the figure is named")
  func tampered() async throws {
    let centre = try await Self.lived()
    try await Self.freeze(centre)
    let path = try await Self.export(centre, version: 1, to: "v1.xml")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    // Orders of 100 and of 200 euros were closed.
    let forged = text.replacing(">300.00<", with: ">99999.00<")
    try #require(forged != text)
    try forged.write(toFile: path, atomically: true, encoding: .utf8)
    let run = try await centre.mcctl(["statistics", "verify", path, "--json"])
    #expect(run.status == 65, "\(run.error)")
    let found = try run.json
    #expect(found["identical"]?.flag == false)
    #expect(found["differences"]?.items.contains { $0["figure"]?.text?.hasPrefix("orders.amount") == true } == true)
  }

  @Test("A file of which only the bytes are others was altered, and its figures are equal")
  func altered() async throws {
    let centre = try await Self.lived()
    try await Self.freeze(centre)
    let path = try await Self.export(centre, version: 1, to: "v1.xml")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try (text + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let run = try await centre.mcctl(["statistics", "verify", path])
    #expect(run.status == 65 && run.output.hasPrefix("Il file è stato alterato"), "\(run.output) \(run.error)")
  }

  @Test("What is no document of figures is refused", arguments: ["", "<x/>", "not xml", "\u{0}"])
  func noDocument(content: String) async throws {
    let centre = try await TestCentre.open()
    try content.write(toFile: centre.folder + "/q.xml", atomically: true, encoding: .utf8)
    let (status, problem) = try await centre.refused("statistics", "verify", centre.folder + "/q.xml")
    #expect(status == 65 && problem["detail"]?.text?.isEmpty == false)
  }

  @Test(
    "A register whose journal does not verify issues nothing, and says where",
    .enabled(if: !StatisticsActTests.isOnServer))
  func brokenJournal() async throws {
    let centre = try await Self.lived()
    try await Self.done(centre, ["statistics", "show"] + Self.quarter)
    #expect(try await centre.stop() == 0)
    let doctored = try await centre.run(
      "/usr/bin/sqlite3",
      [centre.data + "/register.sqlite", "UPDATE journal_event SET occurred_at = occurred_at - 1 WHERE position = 20"])
    try #require(doctored.status == 0, "\(doctored.error)")
    try await centre.start()
    let run = try await centre.mcctl(["statistics", "freeze"] + Self.quarter + ["--json"])
    #expect(run.status == 78, "\(run.error)")
    #expect(try run.problem["detail"]?.text?.contains("20") == true, "\(run.error)")
  }

  static let isOnServer = ProcessInfo.processInfo.environment["REGISTER_SERVER"] != nil

  @Test(
    "Periods that are none, or have not begun, are refused with a sentence",
    arguments: [("--quarter", "2026-Q5"), ("--quarter", "2027-Q1"), ("--month", "2026-13"), ("--half", "2026-S3")])
  func noPeriod(option: String, typed: String) async throws {
    let centre = try await TestCentre.open(clock: "2026-04-02T09:00:00")
    for verb in ["show", "freeze"] {
      let run = try await centre.mcctl(["statistics", verb, option, typed, "--json"])
      #expect(run.status == 65, "\(verb) \(typed): \(run.error)")
      #expect(try run.problem["detail"]?.text?.contains(typed) == true, "\(run.error)")
    }
  }

  @Test("A quarter that is not over can be seen as a draft, and is not frozen")
  func notOver() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-31T23:00:00")
    try await centre.done("call", "log", "--outcome", "information", "--note", "Orari")
    #expect(try await centre.done("statistics", "show", "--quarter", "2026-Q1")["state"]?.text == "draft")
    let (status, problem) = try await centre.refused("statistics", "freeze", "--quarter", "2026-Q1")
    #expect(status == 78)
    #expect(problem["detail"]?.text?.contains("bozza") == true)
  }

  @Test("A place that is taken stays as it was")
  func taken() async throws {
    let centre = try await Self.lived()
    let path = centre.folder + "/taken"
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    for command in [["statistics", "export"] + Self.quarter, ["journal", "export"]] {
      let run = try await centre.mcctl(command + ["--output", path])
      #expect(run.status == 78 && run.error.contains("--force"), "\(run.error)")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }
    for force in [[], ["--force"]] {
      let run = try await centre.mcctl(["statistics", "export"] + Self.quarter + ["--output", centre.folder] + force)
      #expect(run.status == 78 && run.error.contains("\(centre.folder) è una cartella."), "\(run.error)")
    }
  }

  @Test("On a full disk nothing is left of an export, in any form")
  func fullDisk() async throws {
    let centre = try await Self.lived()
    let folder = centre.folder + "/out"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let quarter = Self.quarter.joined(separator: " ")
    let commands = [
      "statistics export \(quarter) --output \(folder)/q.xml", "statistics export \(quarter) --all \(folder)",
      "statistics export \(quarter) --format csv --output \(folder)/q.csv",
      "journal export --output \(folder)/journal.csv",
    ]
    for command in commands {
      let run = try await centre.run("/bin/bash", ["-c", "ulimit -f 1; exec '\(Programs.mcctl)' \(command)"])
      #expect(run.status == 75, "\(command): \(run.status) \(run.error)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [], "\(command)")
    }
  }
}
