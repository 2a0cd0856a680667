import CityFile
import Testing
import WorkOrders

@Suite("The guide to the rules")
struct RulesGuideTests {
  /// The guide's YAML examples, each the text of one key.
  private func examples() throws -> [String] {
    try Fixture.text("docs/RULES.md").split(separator: "```yaml\n").dropFirst()
      .map { String($0.prefix(upTo: $0.firstRange(of: "```")?.lowerBound ?? $0.endIndex)) }
  }

  /// The small city with one of its keys said by an example.
  private func city(_ yaml: String, with example: String) -> String {
    let key = example.prefix { $0 != ":" }
    var isReplaced = false
    let kept = yaml.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.first?.isLetter == true { isReplaced = line.prefix { $0 != ":" } == key }
      return !isReplaced
    }
    return kept.joined(separator: "\n") + "\n" + example
  }

  @Test("Each example stands in a right city file, and so do all together")
  func examplesAreRight() throws {
    let examples = try examples()
    #expect(examples.count == 4)
    for example in examples {
      let reading = CityFile.read(CitySource(yaml: city(SmallCity.yaml, with: example)))
      #expect(reading.problems.map(\.description) == [], "\(example)")
    }
    let whole = CityFile.read(CitySource(yaml: examples.reduce(SmallCity.yaml) { city($0, with: $1) }))
    #expect(whole.problems == [])
    // The small city has one category, which the first criterion takes.
    #expect(whole.warnings.map(\.path) == ["routing.criteria[1].categories[0]"])
    #expect(whole.policy?.mandates.map(\.code) == ["potholes"])
  }
}
