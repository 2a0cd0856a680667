import Testing
import WorkOrders

/// Calendars that tests share.
enum Calendars {
  /// Monday to Saturday 8–13, Tuesday and Thursday also 14:30–17:15; patron 24 November; closed 10–14 August 2026.
  static func reggio() throws -> CityCalendar {
    let morning = try #require(MinuteInterval("8:00-13:00"))
    let afternoon = try #require(MinuteInterval("14:30-17:15"))
    var hours = Dictionary(uniqueKeysWithValues: Weekday.allCases.dropLast().map { ($0, [morning]) })
    hours[.tuesday]?.append(afternoon)
    hours[.thursday]?.append(afternoon)
    return CityCalendar(
      zone: try CityZone(identifier: "Europe/Rome"), serviceHours: hours, patron: MonthDay("11-24"),
      closures: [try #require(DateRange("2026-08-10/2026-08-14"))])
  }
}
