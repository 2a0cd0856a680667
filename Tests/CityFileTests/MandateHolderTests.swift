import Testing
import WorkOrders

@testable import CityFile

@Suite("Who holds a mandate, and who ratifies it, in a city file")
struct MandateHolderTests {
  private func read(_ line: String, as other: String) throws -> Policy {
    let city = try Fixture.text("Fixtures/city/city.yaml").replacing(line, with: other)
    let reading = CityFile.read(CitySource(yaml: city, zones: try Fixture.text("Fixtures/city/zones.geojson")))
    #expect(reading.problems.map(\.description) == [])
    return try reading.requirePolicy()
  }

  @Test("A role holds it, or the technician on call")
  func onCall() throws {
    #expect(try Fixture.demoCity().mandates.allSatisfy { !$0.isForOnCall })

    let mandate = try #require(
      try read("holder: technician", as: "holder: on-call").mandates.first(where: \.isForOnCall))
    #expect(mandate.holder == .technician && mandate.holderTitle.en == "the technician on call")
  }

  @Test("Two pairs of eyes ratify unless the city says otherwise")
  func samePerson() throws {
    #expect(try !Fixture.demoCity().approvals.samePersonMayRatify)
    let small = try read("samePersonMayClose: false", as: "samePersonMayRatify: true\n  samePersonMayClose: false")
    #expect(small.approvals.samePersonMayRatify)
  }
}
