import CityFile
import Testing
import WorkOrders

@Suite("The cities in Fixtures")
struct DemoCityTests {
  @Test("The demo city reads without problems and yields its numbers")
  func demoCity() throws {
    let policy = try Fixture.demoCity()

    #expect(policy.areas.map(\.code) == ["buildings", "roads", "lighting", "green"])
    #expect(policy.categories.count == 26)
    #expect(policy.urgencies.map(\.code) == ["emergency", "urgent", "normal", "programmed"])
    #expect(policy.unclassified == "normal")
    #expect(policy.zones.map(\.code) == ["Z1", "Z2", "Z3", "Z4", "Z5", "Z6", "Z7", "Z8"])
    #expect(policy.mandates.map(\.code) == ["night-emergency", "day-emergency", "day-urgent", "technician-oncall"])
    #expect(policy.retention.count == 3)
    #expect(policy.language == .italian)
  }

  @Test("The demo city keeps the hours of the centre it is modelled on")
  func demoHours() throws {
    let calendar = try Fixture.demoCity().calendar

    #expect(calendar.zone.identifier == "Europe/Rome")
    #expect(calendar.patron == MonthDay(month: 11, day: 24))
    #expect(calendar.serviceHours[.tuesday]?.map(\.description) == ["08:00-13:00", "14:30-17:15"])
    #expect(calendar.serviceHours[.saturday]?.map(\.description) == ["08:00-13:00"])
    #expect(calendar.serviceHours[.sunday] == nil)
    #expect(calendar.closures.first?.description == "2025-08-14/2025-08-16")
  }

  @Test("An emergency of the demo city must be reached within an hour, day and night")
  func demoEmergency() throws {
    let emergency = try #require(try Fixture.demoCity().urgency("emergency"))

    let arrival = try #require(emergency.targets.first { $0.name == .arrival })
    #expect(arrival.limit == .within(.elapsed(.seconds(3_600))))
    #expect(arrival.clock == .always)
    #expect(arrival.from == .report)
  }

  @Test("The demo city's amounts are whole cents")
  func demoAmounts() throws {
    let policy = try Fixture.demoCity()

    #expect(
      policy.approvals.limits == [
        .technician: Euro(cents: 500_000), .manager: Euro(cents: 4_000_000), .administrator: Euro(cents: 4_000_000),
      ])
    #expect(policy.approvals.fourEyesAbove == Euro(cents: 1_000_000))
    #expect(policy.approvals.toleranceBasisPoints == 1_000)
    #expect(policy.category("roads.pothole")?.estimate == Euro(cents: 32_000))
    #expect(policy.category("roads.subsidence")?.estimate == nil)
    #expect(policy.mandates.first?.ceiling == Euro(cents: 200_000))
    #expect(policy.mandates.first?.ratifyWithin == .workingDays(2))
  }

  @Test("The demo city chooses firms for roads by turns and for the rest by priority")
  func demoRouting() throws {
    let routing = try Fixture.demoCity().routing

    #expect(routing.criterion(for: "roads.pothole") == .turnsByCount)
    #expect(routing.criterion(for: "green.bench") == .turnsByAmount)
    #expect(routing.criterion(for: "green.playground") == .share)
    #expect(routing.criterion(for: "lighting.lamp-out") == .priority)
    #expect(routing.answerWithin["emergency"]?.within == .elapsed(.seconds(900)))
  }

  @Test("Every place of the demo city lies in the zone that it names")
  func demoPlaces() throws {
    let policy = try Fixture.demoCity()
    let rows = try Fixture.text("Fixtures/city/places.csv").split(separator: "\n").dropFirst()

    #expect(rows.count == 32)
    for row in rows {
      // Only names hold commas, in quotes; the zone and the coordinate are counted from the end.
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let latitude = try #require(Double(cells[cells.count - 3]))
      let longitude = try #require(Double(cells[cells.count - 2]))
      let point = try #require(Coordinate(latitude: latitude, longitude: longitude))
      #expect(policy.zone(at: point)?.code.rawValue == String(cells[cells.count - 4]), "\(row)")
    }
  }

  @Test("Every trade of the demo city is practised by three firms at least, one of which is phoned")
  func demoContractors() throws {
    let trades = Set(try Fixture.demoCity().categories.map(\.trade.rawValue))
    let rows = try Fixture.text("Fixtures/city/contractors.csv").split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }

    #expect(rows.allSatisfy { $0.count == 16 })
    for trade in trades {
      let firms = rows.filter { $0[5].split(separator: ";").contains(Substring(trade)) }
      #expect(firms.count >= 3, "\(trade)")
    }
    #expect(Set(rows.map { $0[15] }) == ["phone", "email", "pec", "link"])
  }

  @Test("The city for open data reads without problems, in its own time zone and without zones")
  func importCity() throws {
    let reading = CityFile.read(try CitySource.load(path: Fixture.path("Fixtures/import/city.yaml")), version: 7)

    #expect(reading.problems == [])
    let policy = try reading.requirePolicy()
    #expect(policy.version == 7)
    #expect(policy.calendar.zone.identifier == "America/Los_Angeles")
    #expect(policy.categories.count == 12)
    #expect(policy.zones.isEmpty)
    #expect(policy.calendar.patron == nil)
  }
}
