import Foundation
import Testing

@Suite("Limits by date and days with hours of their own, by the real programs")
struct DateTests {
  /// The demo city whose programmed work is done by a day of its own, and which closes early on 5 March.
  private static func dated(_ centre: TestCentre) throws -> String {
    let folder = centre.folder + "/rules"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let city = try String(contentsOfFile: Programs.fixture("city/city.yaml"), encoding: .utf8)
    let changed = city.replacingOccurrences(
      of: "within: 60 working days, clock: working-days, from: order", with: "within: date, clock: service"
    ).replacingOccurrences(
      of: "\nexceptions:\n", with: "\nexceptions:\n  - { date: 2026-03-05, hours: [\"08:00-11:00\"] }\n")
    try changed.write(toFile: folder + "/city.yaml", atomically: true, encoding: .utf8)
    try FileManager.default.copyItem(
      atPath: Programs.fixture("city/zones.geojson"), toPath: folder + "/zones.geojson")
    return folder + "/city.yaml"
  }

  private static func completion(_ order: Document) -> String? {
    order["targets"]?.items.first { $0["name"]?.text == "completion" }?["due"]?.text
  }

  @Test("Programmed work waits for its day, is due by the end of service of it, and is moved to another")
  func programmed() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let file = try Self.dated(centre)
    let changes = try await centre.mcctl(["policy", "diff", file], environment: ["LANG": "en_GB.UTF-8"]).output
    #expect(changes.contains("hours on 2026-03-05") && changes.contains("becomes date, service"), "\(changes)")
    try await centre.done("policy", "apply", file, "--reason", "Programma")
    let number = "WO-2026-000001"
    try await centre.done("call", "log", "--description", "Strisce", "--category", "roads.marking", "--zone", "Z1")

    let waiting = try await centre.done("order", "show", number)
    #expect(waiting["state"]?.text == "evaluating" && waiting["awaitingDate"]?.flag == true)
    #expect(waiting["date"] == .null && Self.completion(waiting) == nil)
    #expect(try await centre.mcctl(["order", "show", number]).output.contains("data da fissare: order set --by"))
    #expect(try await centre.done("watch", "--once")["new"]?.items.map { $0["number"]?.text } == [number])
    #expect(try await centre.mcctl(["order", "explain", number]).output.contains("entro quale giorno va fatto"))

    let past = try await centre.refused("order", "set", number, "--by", "2026-03-02")
    #expect(past.status == 65 && past.problem["field"]?.text == "date")
    let dated = try await centre.done("order", "set", number, "--by", "2026-03-05", "--as", "anna")
    #expect(dated["date"]?.text == "2026-03-05" && dated["awaitingDate"]?.flag == false)
    #expect(Self.completion(dated) == "2026-03-05T11:00:00+01:00" && dated["state"]?.text != "evaluating")
    #expect(try await centre.mcctl(["order", "show", number]).output.contains("05/03/2026"))
    let urgent = try await centre.refused(
      "call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1", "--by", "2026-03-05")
    #expect(urgent.status == 65 && urgent.problem["field"]?.text == "date")
    let second = try await centre.done(
      "order", "create", "--description", "Strisce", "--category", "roads.marking", "--zone", "Z1", "--by",
      "2026-03-08", "--as", "elisa")
    #expect(Self.completion(second) == "2026-03-09T13:00:00+01:00")
    #expect(try await centre.done("journal", "verify")["valid"]?.flag == true)
  }
}
