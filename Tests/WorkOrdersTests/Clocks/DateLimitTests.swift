import Testing

@testable import WorkOrders

/// Monday to Saturday 8–13, Tuesday and Thursday also 14:30–17:15.
@Suite("Limits by date, and days with hours of their own")
struct DateLimitTests {
  private func calendar(_ exceptions: [String: [String]] = [:], closures: [String] = []) throws -> CityCalendar {
    let usual = try Calendars.reggio()
    return CityCalendar(
      zone: usual.zone, serviceHours: usual.serviceHours, patron: usual.patron,
      closures: try closures.map { try #require(DateRange($0)) },
      exceptions: Dictionary(
        uniqueKeysWithValues: try exceptions.map { day, hours in
          (try CivilDate(typed: day), try hours.map { try #require(MinuteInterval($0)) })
        }))
  }

  private func local(_ text: String) throws -> Timestamp { try CityZone(identifier: "Europe/Rome").parse(typed: text) }

  private func due(_ day: String, _ clock: ClockKind, _ calendar: CityCalendar) throws -> Timestamp {
    try calendar.due(by: try CivilDate(typed: day), clock: clock)
  }

  @Test("A limit is read as a length, a day, or a day that each order has of its own, and written as it is read")
  func reading() throws {
    #expect(try TargetLimit(typed: "date") == .date(nil))
    #expect(try TargetLimit(typed: "2026-12-31") == .date(TestCity.day(2026, 12, 31)))
    #expect(try TargetLimit(typed: "3 working days") == .within(.workingDays(3)))
    for text in ["date", "2026-12-31", "12h", "3 working days"] {
      #expect(try TargetLimit(typed: text).description == text)
    }
    expectRefusal(.invalid, "is not a day of the calendar") { try TargetLimit(typed: "2026-04-31") }
    expectRefusal(.invalid, "is not a time limit") { try TargetLimit(typed: "a date") }
  }

  @Test("On the clock that always runs a day ends with its last instant, also one of 23 or 25 hours")
  func always() throws {
    let calendar = try calendar()
    for day in ["2026-12-31", "2026-03-29", "2026-10-25", "2026-08-15"] {
      let next = try CivilDate(typed: day).adding(days: 1)
      #expect(try due(day, .always, calendar) == calendar.zone.startOfDay(next) - .milliseconds(1))
      #expect(calendar.zone.date(of: try due(day, .always, calendar)).description == day)
    }
  }

  @Test(
    "On the other clocks it ends with the service of that day, or of the next working day",
    arguments: [
      ("2026-11-17", "2026-11-17T17:15"), ("2026-11-18", "2026-11-18T13:00"), ("2026-11-22", "2026-11-23T13:00"),
      ("2026-12-25", "2026-12-28T13:00"), ("2026-11-24", "2026-11-25T13:00"),
    ])
  func service(day: String, expected: String) throws {
    for clock in [ClockKind.service, .workingDays] {
      #expect(try due(day, clock, calendar()) == local(expected), "\(clock)")
    }
  }

  @Test("A calendar without service gives a day of service no end, and says so")
  func never() throws {
    let empty = CityCalendar(zone: try CityZone(identifier: "Europe/Rome"), serviceHours: [:])
    expectRefusal(.invalid, "never reached") { try due("2026-11-17", .service, empty) }
    #expect(try due("2026-11-17", .always, empty) == local("2026-11-18T00:00") - .milliseconds(1))
  }

  @Test("A day with hours of its own has those, whatever its weekday, holiday or closure; none close it")
  func exceptions() throws {
    let calendar = try calendar(
      [
        "2026-12-24": ["10:00-12:00", "08:00-10:00"], "2026-12-25": ["09:00-10:00"], "2026-12-27": ["08:00-09:00"],
        "2026-12-28": [], "2026-12-29": ["15:00-16:00"],
      ], closures: ["2026-12-29/2026-12-30"])
    let isService = { calendar.isService(at: try self.local($0)) }

    #expect(try isService("2026-12-24T11:59") && !isService("2026-12-24T12:00") && !isService("2026-12-24T15:00"))
    #expect(calendar.exceptions[TestCity.day(2026, 12, 24)] == [try #require(MinuteInterval("08:00-12:00"))])
    #expect(try isService("2026-12-25T09:30") && isService("2026-12-27T08:30") && isService("2026-12-29T15:30"))
    #expect(try !isService("2026-12-28T09:00") && !isService("2026-12-30T09:00"))
    let working = (24...31).filter { calendar.isWorkingDay(TestCity.day(2026, 12, $0)) }
    #expect(working == [24, 25, 27, 29, 31])
    #expect(try due("2026-12-25", .service, calendar) == local("2026-12-25T10:00"))
    #expect(try due("2026-12-28", .service, calendar) == local("2026-12-29T16:00"))
    // 2 h of the 24th, 1 h of the 25th, 1 h of the 27th, 1 h of the 29th, then the 31st from eight.
    let start = try local("2026-12-24T10:00")
    #expect(
      try calendar.due(from: start, within: .elapsed(.seconds(5 * 3_600 + 60)), clock: .service)
        == local("2026-12-31T08:01"))
    #expect(try calendar.due(from: start, within: .workingDays(2), clock: .service) == local("2026-12-27T09:00"))
  }
}
