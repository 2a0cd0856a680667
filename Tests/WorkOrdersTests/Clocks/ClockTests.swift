import Testing
import WorkOrders

@Suite("Clocks")
struct ClockTests {
  let calendar: CityCalendar

  init() throws { calendar = try Calendars.reggio() }

  func due(_ start: String, _ limit: String, _ clock: ClockKind, _ pauses: [Pause] = []) throws -> String {
    let from = try calendar.zone.parse(typed: start)
    let due = try calendar.due(from: from, within: try TimeLimit(typed: limit), clock: clock, pauses: pauses)
    return String(due.rfc3339(in: calendar.zone).prefix(16))
  }

  func pause(_ from: String, _ to: String?) throws -> Pause {
    let end = try to.map { try calendar.zone.parse(typed: $0) }
    return Pause(from: try calendar.zone.parse(typed: from), to: end, cause: "waiting for the citizen")
  }

  @Test(
    "The clock that always runs counts hours, through both changes of clocks",
    arguments: [
      ("2026-11-24T23:30", "1h", "2026-11-25T00:30"), ("2026-03-28T12:00", "24h", "2026-03-29T13:00"),
      ("2026-10-24T12:00", "1d", "2026-10-25T11:00"), ("2026-10-25T00:30", "3h", "2026-10-25T02:30"),
    ])
  func always(start: String, limit: String, expected: String) throws {
    #expect(try due(start, limit, .always) == expected)
  }

  @Test(
    "The service clock counts service hours of working days only",
    arguments: [
      // Monday 23 November; Tuesday 24 is the patron's day.
      ("2026-11-23T12:00", "1h", "2026-11-23T13:00"), ("2026-11-23T12:00", "2h", "2026-11-25T09:00"),
      ("2026-11-26T12:00", "2h", "2026-11-26T15:30"), ("2026-11-28T20:00", "30m", "2026-11-30T08:30"),
      ("2026-08-08T12:30", "90m", "2026-08-17T09:00"),
    ])
  func service(start: String, limit: String, expected: String) throws {
    #expect(try due(start, limit, .service) == expected)
  }

  @Test(
    "Working days are due at the end of service of the last one, the starting day not counted",
    arguments: [
      ("2026-11-23T09:00", "1 working day", "2026-11-25T13:00"),
      ("2026-11-25T12:59", "1 working day", "2026-11-26T17:15"),
      // After the end of service, the next working day is the starting day.
      ("2026-11-25T13:00", "1 working day", "2026-11-27T13:00"),
      // In the midday break service has not ended yet.
      ("2026-11-26T13:30", "1 working day", "2026-11-27T13:00"),
      // On a Sunday, Monday is the starting day.
      ("2026-11-29T10:00", "1 working day", "2026-12-01T17:15"),
      ("2026-11-23T09:00", "3 working days", "2026-11-27T13:00"),
    ])
  func workingDays(start: String, limit: String, expected: String) throws {
    for clock in ClockKind.allCases { #expect(try due(start, limit, clock) == expected) }
  }

  @Test(
    "Hours on the clock of working days run around the clock, on working days",
    arguments: [
      ("2026-11-25T10:00", "24h", "2026-11-26T10:00"), ("2026-11-23T10:00", "24h", "2026-11-25T10:00"),
      ("2026-11-28T20:00", "12h", "2026-11-30T08:00"),
    ])
  func hoursOfWorkingDays(start: String, limit: String, expected: String) throws {
    #expect(try due(start, limit, .workingDays) == expected)
  }

  @Test("A pause puts off what is due by the counted time it takes")
  func pauses() throws {
    let overnight = try pause("2026-11-25T12:00", "2026-11-26T09:00")
    #expect(try due("2026-11-25T10:00", "3h", .always, [overnight]) == "2026-11-26T10:00")
    #expect(try due("2026-11-25T10:00", "3h", .service, [overnight]) == "2026-11-26T10:00")
    #expect(try due("2026-11-25T10:00", "1 working day", .always, [overnight]) == "2026-11-27T13:00")
  }

  @Test("Pauses that overlap, repeat, lie elsewhere or run backwards count once or not at all")
  func overlappingPauses() throws {
    let pauses = [
      try pause("2026-11-25T11:00", "2026-11-25T12:00"), try pause("2026-11-25T10:30", "2026-11-25T11:30"),
      try pause("2026-11-25T11:00", "2026-11-25T12:00"), try pause("2026-11-20T11:00", "2026-11-20T12:00"),
      try pause("2026-11-25T12:20", "2026-11-25T12:05"), try pause("2026-12-25T11:00", nil),
    ]
    #expect(try due("2026-11-25T10:00", "1h", .always, pauses) == "2026-11-25T12:30")
  }

  @Test("While a pause lasts nothing after it can be due")
  func openPause() throws {
    let open = try pause("2026-11-25T12:00", nil)
    #expect(try due("2026-11-25T10:00", "2h", .always, [open]) == "2026-11-25T12:00")
    let error = #expect(throws: DomainError.self) { try due("2026-11-25T10:00", "3h", .always, [open]) }
    #expect(error?.code == .conflict)
    let now = try calendar.zone.parse(typed: "2026-11-25T15:00")
    #expect(try due("2026-11-25T10:00", "3h", .always, [open].ended(at: now)) == "2026-11-25T16:00")
  }

  @Test("A pause stops the targets it names, or all")
  func stoppedTargets() throws {
    let instant = Timestamp(milliseconds: 0)
    let weather = Pause(from: instant, to: nil, cause: "weather", stops: [.completion])
    let all = Pause(from: instant, to: nil, cause: "storm")
    #expect([weather, all].stopping(.completion) == [weather, all])
    #expect([weather, all].stopping(.arrival) == [all])
  }

  @Test("Elapsed working days leave out the starting day")
  func elapsedWorkingDays() throws {
    let start = try calendar.zone.parse(typed: "2026-11-23T09:00")
    let due = try calendar.due(from: start, within: .workingDays(2), clock: .workingDays)
    #expect(calendar.workingDays(from: start, to: due) == 2)
    #expect(calendar.workingDays(from: start, to: due - .milliseconds(1)) == 1)
    #expect(calendar.workingDays(from: start, to: start) == 0)
    #expect(calendar.workingDays(from: due, to: start) == 0)
  }

  @Test("A clock that can never run out is refused")
  func neverDue() throws {
    let rome = calendar.zone
    let start = try rome.parse(typed: "2026-11-23T09:00")
    let forever = try #require(DateRange("2026-01-01/9999-12-31"))
    for closed in [
      CityCalendar(zone: rome, serviceHours: [:]),
      CityCalendar(zone: rome, serviceHours: calendar.serviceHours, closures: [forever]),
    ] {
      for clock in [ClockKind.service, .workingDays] {
        let error = #expect(throws: DomainError.self) {
          try closed.due(from: start, within: .elapsed(.seconds(60)), clock: clock)
        }
        #expect(error?.code == .invalid)
      }
      #expect(throws: DomainError.self) { try closed.due(from: start, within: .workingDays(1), clock: .always) }
      #expect(try closed.due(from: start, within: .elapsed(.seconds(60)), clock: .always) == start + .seconds(60))
    }
  }

  @Test("Intervals that touch or overlap count once")
  func mergedHours() throws {
    let intervals = try ["8:00-10:00", "9:00-11:00", "11:00-12:00"].map { try #require(MinuteInterval($0)) }
    let merged = CityCalendar(zone: .utc, serviceHours: [.monday: intervals, .tuesday: []])
    #expect(merged.serviceHours == [.monday: [try #require(MinuteInterval("8:00-12:00"))]])
    #expect(!merged.isWorkingDay(try CivilDate(typed: "2026-11-24")))
  }

  @Test("A service interval across a change of clocks is as long as it lasts")
  func serviceAcrossChanges() throws {
    let night = try #require(MinuteInterval("1:00-4:00"))
    let hours = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [night]) })
    let nightly = CityCalendar(zone: calendar.zone, serviceHours: hours)
    for (day, length) in [("2026-03-28", 3), ("2026-03-29", 2), ("2026-10-25", 4)] {
      let start = nightly.zone.startOfDay(try CivilDate(typed: day))
      #expect(nightly.elapsed(from: start, to: start + .seconds(43_200), clock: .service) == .seconds(length * 3_600))
    }
  }
}
