import Foundation
import Testing

@Suite("Other rules tried on a month of the simulated year, by the real programs")
struct SimulatedMonthTests {
  private static let script = URL(filePath: Programs.fixture("")).deletingLastPathComponent()
    .appending(path: "scripts/simulate-check.sh").path

  /// The month of January, played through a centre.
  private static func january() async throws -> TestCentre {
    let centre = try TestCentre()
    try await centre.start(clock: "2025-01-01T00:00:00")
    for table in ["contractor", "place"] {
      try await centre.done(table, "import", Programs.fixture("city/\(table)s.csv"))
    }
    let replay = try await centre.run(
      Programs.folder + "/simulated-year", ["replay", "--socket", centre.socket, "--until", "2025-02-01"])
    try #require(replay.status == 0, "\(replay.error)")
    return centre
  }

  private static func check(_ centre: TestCentre, _ rule: String, _ settings: [String: String]) async throws -> Run {
    let places = ["BIN": Programs.folder, "REGISTER": centre.data + "/register.sqlite"]
    return try await centre.run(
      "/bin/bash", [script, rule], environment: settings.merging(places) { setting, _ in setting })
  }

  private static func check(_ centre: TestCentre, _ mandate: String, _ ceiling: Int) async throws -> Run {
    try await check(centre, "ceiling", ["MANDATE": mandate, "CEILING": "\(ceiling)", "WHOLE": "1"])
  }

  @Test("The effect of another rule is what SQL counts in the register's rows, and a doctored row is found out")
  func counted() async throws {
    let centre = try await Self.january()
    for (urgency, from, to) in [("urgent", "12", "6"), ("normal", "72", "48")] {
      let limits = ["URGENCY": urgency, "FROM": from, "TO": to]
      let check = try await Self.check(centre, "arrival", limits)
      #expect(check.status == 0, "\(urgency): \(check.output) \(check.error)")
    }
    for (mandate, ceiling) in [("day-urgent", 300), ("day-urgent", 500), ("day-emergency", 400)] {
      let check = try await Self.check(centre, mandate, ceiling)
      #expect(check.status == 0, "\(mandate) \(ceiling): \(check.output) \(check.error)")
      #expect(check.output.split(separator: "\n").count == 7, "\(check.output)")
    }
    // A row that is not as it was is found out.
    let doctored = try await centre.run(
      "/usr/bin/sqlite3",
      [
        centre.data + "/register.sqlite",
        "UPDATE mandate_use SET activated_for = activated_for + 1 WHERE id = ("
          + "SELECT min(id) FROM mandate_use WHERE activated_for > 50000)",
      ])
    try #require(doctored.status == 0, "\(doctored.error)")
    let check = try await Self.check(centre, "day-urgent", 300)
    #expect(check.status == 1 && check.output.contains("DIFFERENT"), "\(check.output) \(check.error)")
    #expect(try await Self.check(centre, "nobody", 300).status == 1)
  }
}
