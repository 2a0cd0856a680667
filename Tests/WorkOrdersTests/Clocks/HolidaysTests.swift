import Testing
import WorkOrders

@Suite("Holidays")
struct HolidaysTests {
  @Test("Easter falls on the published dates from 1900 to 2199")
  func easter() throws {
    let lines = try Fixtures.text("calendar/easter_vectors.csv").split(whereSeparator: \.isNewline).dropFirst()
    #expect(lines.count == 300)
    for line in lines {
      let fields = line.split(separator: ",").map(String.init)
      let year = try #require(Int(fields[0]))
      #expect(Holidays.easterSunday(year: year).description == fields[1])
    }
  }

  @Test(
    "National holidays of 2026",
    arguments: [
      "2026-01-01", "2026-01-06", "2026-04-05", "2026-04-06", "2026-04-25", "2026-05-01", "2026-06-02", "2026-08-15",
      "2026-10-04", "2026-11-01", "2026-12-08", "2026-12-25", "2026-12-26",
    ])
  func national(text: String) throws {
    #expect(Holidays.isNational(try CivilDate(typed: text)))
  }

  @Test("A year has 13 national holidays from 2026 on, and had 12", arguments: [(2025, 12), (2026, 13), (2027, 13)])
  func count(year: Int, holidays: Int) throws {
    let first = try #require(CivilDate(year: year, month: 1, day: 1))
    #expect((0..<365).count { Holidays.isNational(first.adding(days: $0)) } == holidays)
  }

  @Test("4 October is a holiday from 2026 on")
  func saintFrancis() throws {
    #expect(!Holidays.isNational(try CivilDate(typed: "2025-10-04")))
    #expect(Holidays.isNational(try CivilDate(typed: "2026-10-04")))
    #expect(Holidays.isNational(try CivilDate(typed: "2050-10-04")))
  }

  @Test("The patron's day and closures are the city's own holidays")
  func ownHolidays() throws {
    let calendar = try Calendars.reggio()
    #expect(calendar.isHoliday(try CivilDate(typed: "2026-11-24")))
    #expect(calendar.isHoliday(try CivilDate(typed: "2026-08-10")))
    #expect(calendar.isHoliday(try CivilDate(typed: "2026-08-14")))
    #expect(!calendar.isHoliday(try CivilDate(typed: "2026-08-17")))
    #expect(!calendar.isWorkingDay(try CivilDate(typed: "2026-11-24")))
    #expect(calendar.isWorkingDay(try CivilDate(typed: "2026-11-25")))
    #expect(!calendar.isWorkingDay(try CivilDate(typed: "2026-11-29")))
  }

  @Test(
    "Service is on within the hours of working days",
    arguments: [
      ("2026-11-23T07:59:59", false), ("2026-11-23T08:00", true), ("2026-11-23T12:59:59", true),
      ("2026-11-23T13:00", false), ("2026-11-17T14:30", true), ("2026-11-17T17:15", false),
      ("2026-11-24T10:00", false), ("2026-11-21T10:00", true), ("2026-11-22T10:00", false),
    ])
  func service(text: String, isOn: Bool) throws {
    let calendar = try Calendars.reggio()
    #expect(calendar.isService(at: try calendar.zone.parse(typed: text)) == isOn)
  }

  @Test("The quarter is the city's, not Greenwich's")
  func quarter() throws {
    let calendar = try Calendars.reggio()
    #expect(calendar.quarter(of: try Timestamp(rfc3339: "2026-09-30T22:00:00Z")).description == "2026-Q4")
    #expect(calendar.quarter(of: try Timestamp(rfc3339: "2026-09-30T21:59:59Z")).description == "2026-Q3")
  }
}
