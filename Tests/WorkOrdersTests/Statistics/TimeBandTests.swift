import Testing

@testable import WorkOrders

/// The bands of time, and the weeks of series.
struct TimeBandTests {
  @Test(
    "A time lies in the band whose upper limit it does not pass",
    arguments: [
      (0, "PT0S-PT1H"), (3_600, "PT0S-PT1H"), (3_601, "PT1H-PT4H"), (43_200, "PT4H-PT12H"), (43_201, "PT12H-P1D"),
      (86_400, "PT12H-P1D"), (86_401, "P1D-P3D"), (604_800, "P3D-P7D"), (2_592_000, "P7D-P30D"), (2_592_001, "P30D-"),
      (Int.max, "P30D-"),
    ])
  func bands(seconds: Int, code: String) {
    #expect(TimeBand(seconds: seconds).rawValue == code)
    #expect(AreaCode.isWellFormed(code))
  }

  @Test(
    "Weeks are those of ISO 8601, in the year of their Thursday",
    arguments: [
      ("2026-01-01", "2026-W01"), ("2025-12-29", "2026-W01"), ("2025-12-28", "2025-W52"), ("2027-01-03", "2026-W53"),
      ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"), ("2026-03-11", "2026-W11"),
    ])
  func weeks(day: String, week: String) throws {
    #expect(CalendarWeek.label(of: try CivilDate(typed: day)) == week)
  }

  @Test("A period has all its weeks, in the city's days, and a very long one has none")
  func windows() throws {
    let rome = try CityZone(identifier: "Europe/Rome")
    let window = PeriodWindow(try ReportingPeriod(typed: "2026-03"), in: rome)
    #expect(window.weeks == ["2026-W09", "2026-W10", "2026-W11", "2026-W12", "2026-W13", "2026-W14"])
    let sunday = try Timestamp(rfc3339: "2026-03-29T21:59:59Z")
    #expect(window.week(of: sunday).map { window.weeks[$0] } == "2026-W13")
    #expect(window.week(of: sunday + .seconds(1)).map { window.weeks[$0] } == "2026-W14")
    #expect(PeriodWindow(try ReportingPeriod(typed: "1950-01-01/2026-12-31"), in: rome).weeks.isEmpty)
    #expect(PeriodWindow(try ReportingPeriod(typed: "2026"), in: rome).weeks.count == 53)
  }
}
