import Foundation
import Testing
import WorkOrders

@Suite("The city's time zone")
struct CityZoneTests {
  static let identifiers = [
    "Europe/Rome", "America/Los_Angeles", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC", "Africa/Casablanca",
    "Pacific/Apia",
  ]

  @Test("The table agrees with the machine's time zone data", arguments: identifiers)
  func agreesWithSource(identifier: String) throws {
    let zone = try CityZone(identifier: identifier)
    let source = try #require(TimeZone(identifier: identifier))
    var random = SeededGenerator(seed: 11)
    for _ in 0..<3_000 {
      let second = Int64.random(in: 0...4_102_444_800, using: &random)
      let expected = source.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
      try #require(zone.offset(at: Timestamp(milliseconds: second * 1_000)) == expected, "at \(second)")
    }
  }

  @Test(
    "Clocks change at the published instants",
    arguments: [
      ("Europe/Rome", "2026-03-29T01:00:00Z", 3_600, 7_200),
      ("Europe/Rome", "2026-10-25T01:00:00Z", 7_200, 3_600),
      ("Europe/Rome", "1980-04-06T01:00:00Z", 3_600, 7_200),
      ("America/Los_Angeles", "2026-03-08T10:00:00Z", -28_800, -25_200),
      ("America/Los_Angeles", "2026-11-01T09:00:00Z", -25_200, -28_800),
      ("Australia/Lord_Howe", "2026-04-04T15:00:00Z", 39_600, 37_800),
      ("Australia/Lord_Howe", "2026-10-03T15:30:00Z", 37_800, 39_600),
      ("Asia/Kathmandu", "1985-12-31T18:30:00Z", 19_800, 20_700),
      ("Pacific/Apia", "2011-12-30T10:00:00Z", -36_000, 50_400),
    ])
  func changes(identifier: String, text: String, before: Int, after: Int) throws {
    let zone = try CityZone(identifier: identifier)
    let change = try Timestamp(rfc3339: text)
    #expect(zone.offset(at: change - .milliseconds(1)) == before)
    #expect(zone.offset(at: change) == after)
  }

  @Test("Every instant is found again by what the clocks show", arguments: identifiers)
  func localAndBack(identifier: String) throws {
    let zone = try CityZone(identifier: identifier)
    for quarterHour in 0..<(4 * 24 * 366) {
      let instant = Timestamp(milliseconds: 1_767_225_600_000 + Int64(quarterHour) * 900_000)
      let shown = zone.local(instant)
      switch zone.instants(date: shown.date, minute: shown.millisecondOfDay / 60_000) {
      case .unique(let only): try #require(only == instant)
      case .twice(let first, let second): try #require(first == instant || second == instant)
      case .skipped: Issue.record("\(instant) is shown, so it is not skipped")
      }
    }
  }

  @Test("The hour that is skipped goes on where the clocks go on")
  func gap() throws {
    let rome = try CityZone(identifier: "Europe/Rome")
    let change = try Timestamp(rfc3339: "2026-03-29T01:00:00Z")
    let day = try CivilDate(typed: "2026-03-29")
    #expect(rome.instants(date: day, minute: 119) == .unique(change - .seconds(60)))
    #expect(rome.instants(date: day, minute: 120) == .skipped(after: change))
    #expect(rome.instants(date: day, minute: 179) == .skipped(after: change))
    #expect(rome.instants(date: day, minute: 180) == .unique(change))
  }

  @Test("The hour that comes twice has two instants")
  func fold() throws {
    let rome = try CityZone(identifier: "Europe/Rome")
    let change = try Timestamp(rfc3339: "2026-10-25T01:00:00Z")
    let day = try CivilDate(typed: "2026-10-25")
    #expect(rome.instants(date: day, minute: 119) == .unique(change - .seconds(3_660)))
    #expect(rome.instants(date: day, minute: 120) == .twice(change - .seconds(3_600), change))
    #expect(rome.instants(date: day, minute: 180) == .unique(change + .seconds(3_600)))
  }

  @Test("Lord Howe's clocks change by half an hour")
  func halfHour() throws {
    let zone = try CityZone(identifier: "Australia/Lord_Howe")
    let spring = try CivilDate(typed: "2026-10-04")
    let autumn = try CivilDate(typed: "2026-04-05")
    let springLength = zone.startOfDay(spring.adding(days: 1)) - zone.startOfDay(spring)
    let autumnLength = zone.startOfDay(autumn.adding(days: 1)) - zone.startOfDay(autumn)
    #expect(springLength == .seconds(23 * 3_600 + 1_800))
    #expect(autumnLength == .seconds(24 * 3_600 + 1_800))
    guard case .twice(let first, let second) = zone.instants(date: autumn, minute: 105) else {
      Issue.record("1:45 comes twice")
      return
    }
    #expect(second - first == .seconds(1_800))
  }

  @Test("A day that a zone left out is empty")
  func skippedDay() throws {
    let apia = try CityZone(identifier: "Pacific/Apia")
    let day = try CivilDate(typed: "2011-12-30")
    #expect(apia.startOfDay(day) == apia.startOfDay(day.adding(days: 1)))
  }

  @Test("A day starts at its first instant where midnight itself is skipped")
  func midnightSkipped() throws {
    let cairo = try CityZone(identifier: "Africa/Cairo")
    let day = try CivilDate(typed: "2026-04-24")
    #expect(cairo.startOfDay(day).rfc3339(in: cairo) == "2026-04-24T01:00:00+03:00")
    #expect(cairo.date(of: cairo.startOfDay(day)) == day)
  }

  @Test(
    "Zones the machine does not know are refused with a hint",
    arguments: ["", "Europe/Reggio_Emilia", "CET", "GMT+1", "Rome", "../etc/localtime", "Europe/../Europe/Rome"])
  func unknown(identifier: String) {
    let error = #expect(throws: DomainError.self) { try CityZone(identifier: identifier) }
    #expect(error?.code == .invalid)
    #expect(error?.hint?.contains("tzdata") == true)
  }
}
