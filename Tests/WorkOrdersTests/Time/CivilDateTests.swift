import Foundation
import Testing
import WorkOrders

@Suite("Days of the calendar")
struct CivilDateTests {
  @Test("Every day from 1900 to 2199 follows the day before, in number, weekday and text")
  func everyDay() throws {
    var date = try #require(CivilDate(year: 1900, month: 1, day: 1))
    var weekday = 1  // 1 January 1900 was a Monday.
    var days = date.daysSinceEpoch
    #expect(days == -25_567)
    for year in 1900...2199 {
      for month in 1...12 {
        for day in 1...CivilDate.length(ofMonth: month, in: year) {
          try #require(date == CivilDate(year: year, month: month, day: day))
          try #require(date.daysSinceEpoch == days && date.weekday.rawValue == weekday)
          date = date.adding(days: 1)
          days += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(days - -25_567 == 109_573)
  }

  @Test("The text of a day is read back")
  func text() throws {
    for days in stride(from: -25_567, to: 84_000, by: 17) {
      let date = CivilDate(daysSinceEpoch: days)
      try #require(CivilDate(date.description) == date)
    }
    #expect(CivilDate(daysSinceEpoch: 0).description == "1970-01-01")
  }

  @Test(
    "Days that do not exist, and other texts, are refused",
    arguments: [
      "", "2026-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-1-1", "24/11/2026", "2026-11-24T00:00",
    ])
  func refuses(text: String) {
    #expect(CivilDate(text) == nil)
    let error = #expect(throws: DomainError.self) { try CivilDate(typed: text, field: "from") }
    #expect(error?.field == "from")
  }

  @Test("Leap days exist in 2000 and 2024, not in 2100")
  func leapDays() {
    #expect(CivilDate("2000-02-29") != nil)
    #expect(CivilDate("2024-02-29") != nil)
    #expect(CivilDate("2100-02-29") == nil)
  }

  @Test("Days are ordered and stand as text on the wire")
  func codes() throws {
    let days = try ["2026-11-24", "2026-12-01", "2027-01-01"].map { try CivilDate(typed: $0) }
    #expect(days == days.sorted())
    let wire = try JSONEncoder().encode(days)
    #expect(String(decoding: wire, as: UTF8.self) == "[\"2026-11-24\",\"2026-12-01\",\"2027-01-01\"]")
    #expect(try JSONDecoder().decode([CivilDate].self, from: wire) == days)
    let wrong = Data("[\"2026-02-30\"]".utf8)
    #expect(throws: (any Error).self) { try JSONDecoder().decode([CivilDate].self, from: wrong) }
  }
}
