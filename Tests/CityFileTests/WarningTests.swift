import CityFile
import Testing
import WorkOrders

@Suite("Warnings of a city file")
struct WarningTests {
  @Test("The cities in Fixtures give no reason for one, with their firms too")
  func fixtures() throws {
    let firms = try ContractorFile(Array(try Fixture.text("Fixtures/city/contractors.csv").utf8)).contractors
    let source = try CitySource.load(path: Fixture.path("Fixtures/city/city.yaml"))

    #expect(CityFile.read(source, contractors: firms).warnings.map(\.description) == [])
  }

  @Test("A warning stands at its line and leaves the file right")
  func line() throws {
    let yaml = SmallCity.yaml.replacing("amount: 9000 }", with: "amount: 1 }")

    let reading = CityFile.read(CitySource(yaml: yaml))

    let warning = try #require(reading.warnings.first { $0.path == "mandates[0].ceilings[0]" })
    #expect(reading.problems == [] && reading.policy != nil)
    #expect(warning.message.contains("no order can use it whole"))
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[warning.line - 1].contains("amount: 1 }"))
  }

  @Test("A file with problems is not warned about: what is wrong comes first")
  func problemsFirst() {
    let yaml = SmallCity.yaml.replacing("amount: 9000 }", with: "amount: 1 }").replacing(
      "locale: it", with: "locale: xx")

    let reading = CityFile.read(CitySource(yaml: yaml))

    #expect(reading.problems.count == 1 && reading.warnings == [])
  }
}
