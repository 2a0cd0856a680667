import Testing
import WorkOrders

@Suite("Quarters and reporting periods")
struct PeriodTests {
  @Test("A quarter knows its days and its neighbours")
  func quarter() throws {
    let quarter = try Quarter(typed: "2026-Q4")
    #expect(quarter.first.description == "2026-10-01")
    #expect(quarter.last.description == "2026-12-31")
    #expect(quarter.next.description == "2027-Q1")
    #expect(quarter.next.previous == quarter)
    #expect(quarter.previous.description == "2026-Q3")
    #expect(quarter.previous < quarter)
    #expect(Quarter("2024-q1")?.last.description == "2024-03-31")
  }

  @Test("Every day of a year lies in exactly the quarter it names")
  func daysOfQuarters() throws {
    let quarters = try (1...4).map { try #require(Quarter(year: 2028, number: $0)) }
    for days in 0..<366 {
      let date = try #require(CivilDate(year: 2028, month: 1, day: 1)).adding(days: days)
      #expect(quarters.filter { $0.contains(date) } == [date.quarter])
    }
  }

  @Test(
    "Other texts are no quarters",
    arguments: ["", "2026", "2026-Q0", "2026-Q5", "2026Q3", "26-Q3", "2026-Q33", "Q3-2026"])
  func refuses(text: String) {
    let error = #expect(throws: DomainError.self) { try Quarter(typed: text, field: "quarter") }
    #expect(error?.hint == "Quarters look like 2026-Q3.")
  }

  @Test("A quarter's bounds are the city's midnights, with summer time in between")
  func bounds() throws {
    let rome = try CityZone(identifier: "Europe/Rome")
    let (start, end) = ReportingPeriod.quarter(try Quarter(typed: "2026-Q1")).bounds(in: rome)
    #expect(start.rfc3339() == "2025-12-31T23:00:00Z")
    #expect(end.rfc3339() == "2026-03-31T22:00:00Z")
  }

  @Test("A period has a label that it is found by again")
  func labels() throws {
    let january = try ReportingPeriod(from: try CivilDate(typed: "2026-01-01"), to: try CivilDate(typed: "2026-01-31"))
    #expect(january.label == "2026-01-01/2026-01-31")
    #expect(ReportingPeriod(label: january.label) == january)
    #expect(ReportingPeriod(label: "2026-Q3") == .quarter(try Quarter(typed: "2026-Q3")))
    #expect(ReportingPeriod(label: "2026-01-31/2026-01-01") == nil)
    #expect(ReportingPeriod(label: "2026-01-01/2026-01-31/2026-02-01") == nil)
  }

  @Test(
    "Months, halves and years have their days, labels and neighbours",
    arguments: [
      ("2026-03", "2026-03-01", "2026-03-31", "2026-02", "2025-03"),
      ("2026-01", "2026-01-01", "2026-01-31", "2025-12", "2025-01"),
      ("2028-02", "2028-02-01", "2028-02-29", "2028-01", "2027-02"),
      ("2026-S1", "2026-01-01", "2026-06-30", "2025-S2", "2025-S1"),
      ("2026-S2", "2026-07-01", "2026-12-31", "2026-S1", "2025-S2"),
      ("2026-Q1", "2026-01-01", "2026-03-31", "2025-Q4", "2025-Q1"),
      ("2026", "2026-01-01", "2026-12-31", "2025", "2025"),
      ("2026-03-05/2026-03-07", "2026-03-05", "2026-03-07", "2026-03-02/2026-03-04", "2025-03-05/2025-03-07"),
      (
        "2028-02-28/2028-02-29", "2028-02-28", "2028-02-29", "2028-02-26/2028-02-27", "2027-02-28/2027-02-28"
      ),
    ])
  func calendar(label: String, first: String, last: String, previous: String, yearBefore: String) throws {
    let period = try ReportingPeriod(typed: label)
    #expect(period.label == label)
    #expect(ReportingPeriod(label: label) == period)
    #expect(period.first.description == first)
    #expect(period.last.description == last)
    #expect(period.previous.label == previous)
    #expect(period.yearBefore.label == yearBefore)
    #expect(period.previous.last.adding(days: 1) == period.first)
  }

  @Test(
    "What is no period is refused with what is wrong with it",
    arguments: [
      ("2026-Q5", "quarters go from Q1 to Q4"), ("2026-Q0", "quarters go from Q1 to Q4"),
      ("2026-13", "months go from 01 to 12"), ("2026-00", "months go from 01 to 12"),
      ("2026-S3", "the halves are S1 and S2"), ("1820-Q1", "before 1900"), ("0000", "not a period"),
      ("2026-01-31/2026-01-01", "before it starts"), ("2026-02-30/2026-03-01", "not a day of the calendar"),
      ("", "not a period"), ("Q3-2026", "not a period"), ("2026-W11", "not a period"), ("soon", "not a period"),
    ])
  func refusals(text: String, words: String) throws {
    let error = try #require(throws: DomainError.self) { try ReportingPeriod(typed: text, field: "period") }
    #expect(error.code == .invalid)
    #expect(error.field == "period")
    #expect(error.message.contains(words), "\(error.message)")
    #expect(error.sentence.it != error.sentence.en)
    #expect(error.hint != nil)
  }

  @Test("A period holds its first and last day and none beyond")
  func contains() throws {
    let first = try CivilDate(typed: "2026-02-10")
    let period = try ReportingPeriod(from: first, to: first.adding(days: 3))
    #expect(!period.contains(first.adding(days: -1)))
    #expect(period.contains(first))
    #expect(period.contains(first.adding(days: 3)))
    #expect(!period.contains(first.adding(days: 4)))
  }

  @Test("A period that ends before it starts is refused")
  func refusesReversed() throws {
    let day = try CivilDate(typed: "2026-02-10")
    let error = #expect(throws: DomainError.self) { try ReportingPeriod(from: day, to: day.adding(days: -1)) }
    #expect(error?.code == .invalid)
  }

  @Test("Times of day and intervals are read as a city writes them")
  func intervals() {
    #expect(LocalTime("8:00")?.minutes == 480)
    #expect(LocalTime("17:15")?.description == "17:15")
    #expect(LocalTime("24:00") == .endOfDay)
    for text in ["", "8", "8:0", "24:01", "7:60", "-1:00", "8:00 ", "008:00"] { #expect(LocalTime(text) == nil) }
    #expect(MinuteInterval("8:00-13:00")?.description == "08:00-13:00")
    for text in ["13:00-8:00", "8:00-8:00", "8:00", "8:00-13:00-14:00"] { #expect(MinuteInterval(text) == nil) }
  }

  @Test("The patron's day comes every year, 29 February in leap years")
  func monthDay() throws {
    let patron = try #require(MonthDay("11-24"))
    #expect(patron.matches(try CivilDate(typed: "2026-11-24")))
    #expect(!patron.matches(try CivilDate(typed: "2026-11-25")))
    #expect(MonthDay("02-29") != nil)
    for text in ["02-30", "13-01", "1-1", "11-24-2026", ""] { #expect(MonthDay(text) == nil) }
  }
}
