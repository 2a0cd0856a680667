import CityFile
import Testing
import WorkOrders

@Suite("The guide to the city file")
struct GuideTests {
  /// The examples marked as YAML, one after the other.
  private func examples() throws -> String {
    let guide = try Fixture.text("docs/CITY-FILE.md")
    let blocks = guide.split(separator: "```yaml\n").dropFirst()
    return blocks.map { $0.prefix(upTo: $0.firstRange(of: "```")?.lowerBound ?? $0.endIndex) }.joined()
  }

  @Test("Its examples together are a right city file")
  func examplesAreRight() throws {
    let zones = try Fixture.text("Fixtures/city/zones.geojson")

    let reading = CityFile.read(CitySource(yaml: try examples(), zones: zones))

    #expect(reading.problems.map(\.description) == [])
    #expect(reading.policy?.mandates.first?.ceilings.count == 2)
  }

  @Test("It has an example of every key of the demo city")
  func everyKey() throws {
    let keys = topKeys(of: try Fixture.text("Fixtures/city/city.yaml"))

    #expect(keys.count == 25)
    #expect(topKeys(of: try examples()) == keys)
  }

  private func topKeys(of yaml: String) -> Set<String> {
    let starts = yaml.split(separator: "\n").filter { $0.first?.isLetter == true }
    return Set(starts.compactMap { $0.split(separator: ":").first.map(String.init) })
  }
}
