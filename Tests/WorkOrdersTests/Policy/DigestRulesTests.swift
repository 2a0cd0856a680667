import Testing

@testable import WorkOrders

@Suite("When the digest goes")
struct DigestRulesTests {
  private let zone = TestCity.calendar.zone

  private func next(after now: String, _ day: Weekday = .monday, at time: String = "07:30") throws -> String {
    let rules = DigestRules(day: day, at: try #require(LocalTime(time)), dormantDays: 7)
    return LocalMoments.text(rules.next(after: try Timestamp(rfc3339: now), in: zone), in: zone, .italian)
  }

  @Test("On its day of the week at its time, the same day before it and a week later from it on")
  func next() throws {
    #expect(try next(after: "2026-11-23T07:29:59+01:00") == "23/11/2026 07:30")
    #expect(try next(after: "2026-11-23T07:30:00+01:00") == "30/11/2026 07:30")
    #expect(try next(after: "2026-11-24T00:00:00+01:00") == "30/11/2026 07:30")
    #expect(try next(after: "2026-11-29T23:59:00+01:00") == "30/11/2026 07:30")
    #expect(try next(after: "2026-11-23T12:00:00+01:00", .sunday, at: "00:00") == "29/11/2026 00:00")
  }

  @Test("Where the clock skips its hour it goes as soon as there is one again")
  func skipped() throws {
    #expect(try next(after: "2026-03-28T12:00:00+01:00", .sunday, at: "02:30") == "29/03/2026 03:00")
  }
}
