import CityFile
import Testing
import WorkOrders

@Suite("Days in a city file")
struct DateTests {
  private func policy(_ from: String, _ to: String) throws -> Policy {
    let reading = CityFile.read(CitySource(yaml: SmallCity.yaml.replacing(from, with: to)))
    #expect(reading.problems.map(\.description) == [])
    return try reading.requirePolicy()
  }

  @Test("Days with hours of their own are read, and those without any are closed")
  func exceptions() throws {
    let calendar = try policy(
      "closures: [2026-08-14]",
      "exceptions:\n  - { date: 2026-12-24, hours: [\"08:00-10:00\", \"11:00-12:00\"] }\n  - { date: 2026-12-28, hours: [] }"
    ).calendar
    let days = calendar.exceptions.sorted { $0.key < $1.key }
    #expect(days.map { "\($0.key)" } == ["2026-12-24", "2026-12-28"])
    #expect(days.map { $0.value.map { "\($0)" } } == [["08:00-10:00", "11:00-12:00"], []])
    #expect(try !calendar.isWorkingDay(CivilDate(typed: "2026-12-28")))
  }

  @Test(
    "A target may be due by a day, without a start event or with one that means nothing",
    arguments: [("date", "date"), ("2026-12-31", "2026-12-31")])
  func dates(written: String, limit: String) throws {
    for start in ["", ", from: report"] {
      let target = try policy(
        "within: 12h, clock: always, from: report", "within: \(written), clock: service\(start)"
      ).urgencies[0].targets[0]
      #expect(target.limit.description == limit && target.limit.isDate && target.clock == .service)
    }
  }
}
