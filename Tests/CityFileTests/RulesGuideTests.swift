import CityFile
import Testing
import WorkOrders

@Suite("The guide to the rules")
struct RulesGuideTests {
  /// An example of the guide: some rules, and what comes of them.
  struct Example {
    let yaml: String
    let claims: [String]
  }

  /// The guide's examples: each block of rules with the cases below it.
  static func examples() throws -> [Example] {
    try Fixture.text("docs/RULES.md").components("```yaml\n").dropFirst().map { part in
      let claims = part.components("```claims\n").dropFirst().first.map { block($0) } ?? ""
      return Example(yaml: block(part), claims: claims.split(separator: "\n").map(String.init))
    }
  }

  private static func block(_ text: String) -> String { text.components("```").first ?? "" }

  /// The guide's city with some of its keys said by an example.
  static func city(_ yaml: String, with example: String) -> String {
    let said = Set(example.split(separator: "\n").filter { $0.first?.isLetter == true }.map { $0.prefix { $0 != ":" } })
    var isReplaced = false
    let kept = yaml.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.first?.isLetter == true { isReplaced = said.contains(line.prefix { $0 != ":" }) }
      return !isReplaced
    }
    return kept.joined(separator: "\n") + "\n" + example
  }

  @Test("Each example stands in a right city file, and what it says comes of it does")
  func comesTrue() throws {
    for example in try Self.examples() { try check(example) }
  }

  private func check(_ example: Example) throws {
    let reading = CityFile.read(CitySource(yaml: Self.city(GuideCity.yaml, with: example.yaml)))
    #expect(reading.problems.map(\.description) == [])
    #expect(!example.claims.isEmpty, "an example without an outcome shows nothing")
    let claims = RuleClaims(policy: try reading.requirePolicy())
    for line in example.claims {
      let sides = line.components(" => ")
      try #require(sides.count == 2, "\(line)")
      let outcome = try claims.outcome(of: sides[0])
      #expect(outcome == sides[1], "\(line)")
    }
  }

  @Test("There are enough of them, and all together are a right city file")
  func together() throws {
    let examples = try Self.examples()
    #expect(examples.count == 9)
    #expect(examples.flatMap(\.claims).count > 80)
    let whole = examples.map(\.yaml).reduce(GuideCity.yaml) { Self.city($0, with: $1) }
    #expect(CityFile.read(CitySource(yaml: whole)).problems.map(\.description) == [])
  }

  @Test("A wrong outcome is noticed")
  func noticed() throws {
    let claims = RuleClaims(policy: try CityFile.read(CitySource(yaml: GuideCity.yaml)).requirePolicy())
    #expect(try claims.outcome(of: "service 2026-03-03T09:00") == "open")
    #expect(try claims.outcome(of: "service 2026-03-03T23:00") == "closed")
    #expect(throws: RuleClaims.Unknown.self) { try claims.outcome(of: "whatever") }
  }
}

/// The city that the guide's examples are put into.
enum GuideCity {
  static let yaml = """
    name: Comune
    locale: it
    timeZone: Europe/Rome
    serviceHours:
      monday: ["08:00-13:00"]
      tuesday: ["08:00-13:00", "14:30-17:15"]
      wednesday: ["08:00-13:00"]
      thursday: ["08:00-13:00", "14:30-17:15"]
      friday: ["08:00-13:00"]
    areas:
      - { code: roads, name: { it: Strade, en: Roads } }
      - { code: green, name: { it: Verde, en: Green } }
      - { code: buildings, name: { it: Edifici, en: Buildings } }
    urgencies:
      - { code: emergency, name: { it: Emergenza, en: Emergency }, targets: [] }
      - { code: urgent, name: { it: Urgente, en: Urgent }, targets: [] }
      - { code: normal, name: { it: Ordinaria, en: Normal }, targets: [] }
    categories:
      - { code: roads.pothole, area: roads, name: { it: a, en: a }, urgency: urgent, estimate: 320.00, trade: asphalt }
      - { code: roads.sign, area: roads, name: { it: b, en: b }, urgency: normal, estimate: 150.00, trade: signs }
      - { code: green.tree, area: green, name: { it: c, en: c }, urgency: emergency, trade: trees }
      - { code: green.bench, area: green, name: { it: d, en: d }, urgency: normal, trade: carpentry }
      - { code: buildings.door, area: buildings, name: { it: e, en: e }, urgency: normal, trade: carpentry }
    approvals:
      limits: { technician: 5000.00, manager: 40000.00 }
    routing:
      criterion: priority
      defaultAnswerWithin: { within: 1 working day, clock: working-days }
      alarm: { name: Reperibile, phone: "+39 0522 000999" }

    """
}

extension String {
  /// The parts between a separator.
  func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
