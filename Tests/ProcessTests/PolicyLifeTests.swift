import Foundation
import Testing

@Suite("Rules for a time to come, by the real programs")
struct PolicyLifeTests {
  /// The demo city with other limits for urgent activations, beside its zones.
  private static func stricter(_ centre: TestCentre, ceiling: String = "300.00") throws -> String {
    let folder = centre.folder + "/rules-\(ceiling)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let city = try String(contentsOfFile: Programs.fixture("city/city.yaml"), encoding: .utf8)
    let parts = city.components(separatedBy: "code: day-urgent")
    try #require(parts.count == 2)
    let ending = parts[1].replacingOccurrences(
      of: "ceiling: 800.00", with: "ceiling: \(ceiling)", range: parts[1].range(of: "ceiling: 800.00"))
    try (parts[0] + "code: day-urgent" + ending).write(
      toFile: folder + "/city.yaml", atomically: true, encoding: .utf8)
    try FileManager.default.copyItem(
      atPath: Programs.fixture("city/zones.geojson"), toPath: folder + "/zones.geojson")
    return folder + "/city.yaml"
  }

  private static func log(_ centre: TestCentre) async throws -> Document {
    let order = try await centre.done(
      "call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1")["orders"]?[0]?.text
    return try await centre.done("order", "show", try #require(order))
  }

  @Test("A version waits for its time, comes once across a restart, and rules from then on")
  func comes() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let file = try Self.stricter(centre)
    let applied = try await centre.done(
      "policy", "apply", file, "--reason", "Bilancio", "--effective", "2026-03-03T11:00")
    #expect(applied["state"]?.text == "pending")
    #expect(applied["effective"]?.text == "2026-03-03T11:00:00+01:00")
    #expect(try await centre.done("policy", "show")["version"]?.count == 1)
    #expect(try await centre.done("policy", "show", "--version", "2")["state"]?.text == "pending")
    let changes = try await centre.mcctl(["policy", "diff", "--version", "2"], environment: ["LANG": "en_GB.UTF-8"])
    #expect(changes.output.contains("ceiling per order: was €800.00, becomes €300.00"), "\(changes.output)")
    #expect(try await centre.done("policy", "diff", file, "--version", "2").items.isEmpty)
    #expect(try await Self.log(centre)["state"]?.text == "offered")

    try await centre.done("clock", "advance", "--to", "2026-03-03T10:30")
    #expect(try await centre.stop() == 0)
    try await centre.start()
    #expect(try await centre.done("policy", "show")["version"]?.count == 1)
    try await centre.done("clock", "advance", "--to", "2026-03-03T12:00")

    #expect(try await centre.done("policy", "show")["version"]?.count == 2)
    let order = try await Self.log(centre)
    #expect(order["state"]?.text == "approval")
    #expect(order["policyVersion"]?.count == 2)
    let history = try await centre.done("policy", "history").items
    #expect(history.map { $0["state"]?.text } == ["in-force", "superseded"])
    let kinds = try await centre.done("journal", "show", "--limit", "500").items.compactMap { $0["kind"]?.text }
    #expect(kinds.count { $0 == "policy.applied" } == 2 && kinds.count { $0 == "policy.scheduled" } == 1)
    #expect(try await centre.done("journal", "verify")["valid"]?.flag == true)
  }

  @Test("By the machine's clock a version comes at its time though nobody asks for anything")
  func machineClock() async throws {
    let centre = try TestCentre()
    try await centre.start()
    let soon = Date().addingTimeInterval(3).formatted(.iso8601)
    let applied = try await centre.done(
      "policy", "apply", try Self.stricter(centre), "--reason", "Subito", "--effective", soon)
    #expect(applied["state"]?.text == "pending")
    try await Programs.poll("the event of version 2") {
      let events = try await centre.done("journal", "show", "--limit", "100").items
      return events.count { $0["kind"]?.text == "policy.applied" } == 2 ? () : nil
    }
    #expect(try await centre.done("policy", "show")["version"]?.count == 2)
  }

  @Test("Whoever applies rules that a pending version will replace is told so, in both languages")
  func warned() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let later = try Self.stricter(centre)
    let now = try Self.stricter(centre, ceiling: "500.00")
    try await centre.done("policy", "apply", later, "--reason", "Bilancio", "--effective", "2027-01-01")
    let italian = try await centre.mcctl(["policy", "apply", now, "--reason", "Intanto"])
    #expect(italian.output.contains("la versione 2 entra in vigore il 01/01/2027 00:00"), "\(italian.output)")
    let english = try await centre.mcctl(["policy", "show"], environment: ["LANG": "en_GB.UTF-8"])
    #expect(english.output.contains("version 2 comes into force on 01 Jan 2027 00:00"), "\(english.output)")
    #expect(try await centre.done("policy", "show")["pending"]?[0]?["version"]?.count == 2)
  }

  @Test("A pending version is taken back with a reason; one in force is not")
  func withdrawn() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let file = try Self.stricter(centre)
    try await centre.done("policy", "apply", file, "--reason", "Bilancio", "--effective", "2026-03-03T11:00")
    let withdrawn = try await centre.done("policy", "withdraw", "2", "--reason", "Delibera annullata")
    #expect(withdrawn["state"]?.text == "withdrawn")
    #expect(withdrawn["withdrawnBecause"]?.text == "Delibera annullata")
    try await centre.done("clock", "advance", "--to", "2026-03-03T12:00")
    #expect(try await centre.done("policy", "show")["version"]?.count == 1)
    #expect(try await centre.refused("policy", "withdraw", "1", "--reason", "x").status == 78)
    #expect(try await centre.refused("policy", "withdraw", "2", "--reason", "x").status == 78)
    #expect(try await centre.refused("policy", "withdraw", "9", "--reason", "x").status == 66)
    #expect(try await centre.refused("policy", "show", "--version", "9").status == 66)
    let past = try await centre.refused(
      "policy", "apply", file, "--reason", "Ieri", "--effective", "2026-03-02T09:00")
    #expect(past.status == 65 && past.problem["field"]?.text == "effective")
    let operators = try await centre.refused("policy", "withdraw", "2", "--reason", "x", "--as", "anna")
    #expect(operators.status == 77)
  }
}
