import Testing
import WorkOrders

@testable import CityFile

@Suite("Penalties in a city file")
struct PenaltyTests {
  private func read(_ penalty: String) throws -> CityReading {
    let city = try Fixture.text("Fixtures/city/city.yaml")
    let yaml = city.split(separator: "\n").filter { !$0.hasPrefix("  - { target:") }.joined(separator: "\n")
      .replacing("penalties:", with: "penalties:\n  - { \(penalty) }")
    return CityFile.read(CitySource(yaml: yaml, zones: try Fixture.text("Fixtures/city/zones.geojson")))
  }

  @Test("A penalty is read to the cent and the hundredth of a per mille")
  func right() throws {
    #expect(
      try read("target: arrival, per: hour, amount: 12.50").policy?.penalties
        == [PenaltyRule(target: .arrival, unit: .hour, rate: .amount(Euro(cents: 1_250)))])
    #expect(
      try read("target: completion, per: day, perMille: 0.5, most: 10%").policy?.penalties
        == [
          PenaltyRule(
            target: .completion, unit: .day, rate: .perMille(hundredths: 50), most: .share(basisPoints: 1_000))
        ])
  }

  @Test(
    "A penalty that cannot be is named",
    arguments: [
      ("target: triage, per: day, amount: 5", "triage"), ("target: arrival, per: week, amount: 5", "week"),
      ("target: arrival, per: day, amount: -5", "-5"), ("target: arrival, per: day, perMille: 1001", "per mille"),
      ("target: arrival, per: day", "either an amount or a perMille"),
      ("target: arrival, per: day, amount: 5, perMille: 1", "either an amount or a perMille"),
      ("target: arrival, per: day, amount: 5, most: 101%", "101%"),
      ("target: arrival, per: day, amount: 5 }\n  - { target: arrival, per: hour, amount: 5", "already"),
    ])
  func wrong(penalty: String, named: String) throws {
    let problems = try read(penalty).problems
    #expect(problems.count == 1 && problems.first?.message.contains(named) == true, "\(problems)")
  }
}
