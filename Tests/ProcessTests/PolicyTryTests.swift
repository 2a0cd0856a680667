import Foundation
import Testing

@Suite("What policy try says is what happens, by the real programs")
struct PolicyTryTests {
  private static let categories = [
    "roads.pothole", "roads.traffic-light", "roads.subsidence", "roads.guard-rail", "lighting.lamp-out",
    "lighting.pole-down", "green.dangerous-tree", "green.tall-grass", "buildings.plaster", "buildings.lift-trapped",
  ]

  /// A report, as options of both commands.
  private struct Report {
    var category: String?
    var zone: String? = "Z1"
    var estimate: String?
    var urgency: String?

    var options: [String] {
      [("--category", category), ("--zone", zone), ("--estimate", estimate), ("--urgency", urgency)]
        .flatMap { name, value in value.map { [name, $0] } ?? [] }
    }
  }

  private static var reports: [Report] {
    categories.map { Report(category: $0) }
      + [
        Report(category: "roads.pothole", estimate: "799.99"), Report(category: "roads.pothole", estimate: "800.01"),
        Report(category: "green.dangerous-tree", estimate: "300"),
        Report(category: "lighting.lamp-out", urgency: "urgent"),
        Report(category: "roads.pothole", zone: nil), Report(category: nil),
      ]
  }

  private static func tried(_ report: Report, at time: String, _ centre: TestCentre) async throws -> Document {
    let firms = ["--contractors", Programs.fixture("city/contractors.csv")]
    let run = try await centre.mcctl(
      ["policy", "try", Programs.fixture("city/city.yaml"), "--at", time, "--json"] + firms + report.options)
    try #require(run.status == 0, "\(run.error)")
    return try run.json
  }

  @Test(
    "The state, the mandate, the limits and the first firm are those of a real report of the same moment",
    arguments: ["2026-03-03T09:30", "2026-03-03T22:15", "2026-04-06T10:00"])
  func same(time: String) async throws {
    let centre = try await TestCentre.open(clock: time)
    for report in Self.reports { try await compare(report, at: time, centre) }
  }

  private func compare(_ report: Report, at time: String, _ centre: TestCentre) async throws {
    let trial = try await Self.tried(report, at: time, centre)
    let logged = try await centre.mcctl(
      ["call", "log", "--description", "Prova", "--as", "anna", "--json"] + report.options)
    let number = try #require(try logged.json["orders"]?[0]?.text, "\(logged.error)")
    let order = try await centre.done("order", "show", number)
    let label = "\(report) at \(time)"

    let isAsked = ["offered", "unassigned"].contains(order["state"]?.text ?? "")
    #expect(trial["state"]?.text == (isAsked ? "ready" : order["state"]?.text), "\(label)")
    #expect((trial["state"]?.text == "ready") == (isAsked && trial["approval"]?["needed"]?.flag == false), "\(label)")
    if trial["missing"]?.text != "zone" { #expect(trial["mandate"] == order["mandate"], "\(label)") }
    for target in order["targets"]?.items ?? [] where target["due"]?.text != nil {
      let tried = trial["targets"]?.items.first { $0["name"] == target["name"] }
      #expect(tried?["due"] == target["due"], "\(label)")
    }
    #expect(trial["targets"]?.items.count == order["targets"]?.items.count, "\(label)")
    if isAsked { try await compareFirms(trial, order, label, centre) }
  }

  // The reports before have taken turns and shares; what they cannot move is the same.
  private func compareFirms(
    _ trial: Document, _ order: Document, _ label: String, _ centre: TestCentre
  ) async throws {
    let first = trial["candidates"]?.items.first { $0["eligible"]?.flag == true }
    if order["contractor"] == first?["contractor"] { return }
    let explained = try await centre.done("order", "explain", order["number"]?.text ?? "")
    let choice = explained["decisions"]?.items.last { $0["kind"]?.text == "routing" }
    #expect(choice?["rule"]?.text != "priority", "\(label)")
    let firms = [trial, choice].map { Set(($0?["candidates"]?.items ?? []).map { $0["contractor"]?.text }) }
    #expect(firms[0] == firms[1] && !firms[0].isEmpty, "\(label)")
  }

  @Test("Without a zone a person looks for it first, and the rest is told as it goes on")
  func withoutZone() async throws {
    let trial = try await Self.tried(
      .init(category: "roads.pothole", zone: nil), at: "2026-03-03T09:30", try TestCentre())
    #expect(trial["state"]?.text == "evaluating" && trial["missing"]?.text == "zone")
    #expect(trial["mandate"]?.text == "day-urgent" && trial["zone"] == .null)
  }

  /// What is tried of worn road marking, where programmed work has a day of its own.
  private static func dated(_ centre: TestCentre, _ options: [String], language: String = "en_GB") async throws -> Run {
    let folder = centre.folder + "/dated"
    if !FileManager.default.fileExists(atPath: folder) {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let city = try String(contentsOfFile: Programs.fixture("city/city.yaml"), encoding: .utf8)
      let changed = city.replacingOccurrences(
        of: "within: 60 working days, clock: working-days, from: order", with: "within: date, clock: service")
      try changed.write(toFile: folder + "/city.yaml", atomically: true, encoding: .utf8)
      try FileManager.default.copyItem(
        atPath: Programs.fixture("city/zones.geojson"), toPath: folder + "/zones.geojson")
    }
    return try await centre.mcctl(
      ["policy", "try", folder + "/city.yaml", "--category", "roads.marking", "--at", "2026-03-03T09:30"] + options,
      environment: ["LANG": language + ".UTF-8"])
  }

  @Test("Where the class asks for a day a person sets it first, and the rest is told as it goes on")
  func withoutDay() async throws {
    let centre = try TestCentre()
    let waiting = try await Self.dated(centre, ["--zone", "Z1", "--json"]).json
    #expect(waiting["state"]?.text == "evaluating" && waiting["missing"]?.text == "date")
    let given = try await Self.dated(centre, ["--zone", "Z1", "--by", "2026-03-05", "--json"]).json
    #expect(given["state"]?.text != "evaluating" && given["missing"] == .null)
    #expect(given["mandate"] == waiting["mandate"] && given["approval"] == waiting["approval"])
    let due = [waiting, given].map { trial in
      trial["targets"]?.items.first { $0["name"]?.text == "completion" }?["due"]
    }
    #expect(due == [.null, .text("2026-03-05T17:15:00+01:00")])

    let noZone = try await Self.dated(centre, ["--json"]).json
    #expect(noZone["missing"]?.text == "zone" && noZone["approval"] == waiting["approval"])
  }

  @Test("The missing day is named in both languages, and a day that nobody can mean is refused")
  func dayInWords() async throws {
    let centre = try TestCentre()
    let english = try await Self.dated(centre, ["--zone", "Z1"]).output
    #expect(english.contains("evaluating: the day it is to be done by") && english.contains("approval"), "\(english)")
    let italian = try await Self.dated(centre, ["--zone", "Z1"], language: "it_IT").output
    #expect(italian.contains(": il giorno entro cui va fatto"), "\(italian)")
    for day in ["2026-03-02", "tomorrow"] {
      let refused = try await Self.dated(centre, ["--zone", "Z1", "--by", day, "--json"])
      #expect(try refused.status == 65 && refused.problem["field"]?.text == "date")
    }
  }

  @Test("Without a category nobody can say whether an approval is needed, and nothing is said of it")
  func approvalLeftOpen() async throws {
    let centre = try TestCentre()
    let trial = try await Self.tried(.init(category: nil), at: "2026-03-03T09:30", centre)
    #expect(trial["missing"]?.text == "category" && trial["approval"] == .null)
    let told = try await centre.mcctl(
      ["policy", "try", Programs.fixture("city/city.yaml"), "--zone", "Z1", "--at", "2026-03-03T09:30"],
      environment: ["LANG": "en_GB.UTF-8"])
    #expect(told.output.contains("evaluating: category") && !told.output.contains("needed, by"), "\(told.output)")
  }
}
