import Testing

@testable import WorkOrders

@Suite("The periods of a mandate's ceilings")
struct MandatePeriodTests {
  typealias Period = Mandate.PeriodCeiling.Period

  @Test(
    "A day belongs to the period that holds it, also on its edges",
    arguments: [
      (Period.day, (2028, 2, 29), (2028, 2, 29), (2028, 3, 1)), (.day, (2026, 12, 31), (2026, 12, 31), (2027, 1, 1)),
      (.month, (2026, 11, 1), (2026, 11, 1), (2026, 12, 1)), (.month, (2026, 11, 30), (2026, 11, 1), (2026, 12, 1)),
      (.month, (2027, 2, 28), (2027, 2, 1), (2027, 3, 1)), (.month, (2028, 2, 29), (2028, 2, 1), (2028, 3, 1)),
      (.month, (2026, 12, 31), (2026, 12, 1), (2027, 1, 1)), (.quarter, (2026, 3, 31), (2026, 1, 1), (2026, 4, 1)),
      (.quarter, (2026, 4, 1), (2026, 4, 1), (2026, 7, 1)), (.quarter, (2028, 2, 29), (2028, 1, 1), (2028, 4, 1)),
      (.quarter, (2026, 12, 31), (2026, 10, 1), (2027, 1, 1)), (.year, (2026, 1, 1), (2026, 1, 1), (2027, 1, 1)),
      (.year, (2028, 12, 31), (2028, 1, 1), (2029, 1, 1)), (.year, (1900, 12, 31), (1900, 1, 1), (1901, 1, 1)),
    ] as [(Period, (Int, Int, Int), (Int, Int, Int), (Int, Int, Int))])
  func edges(period: Period, day: (Int, Int, Int), first: (Int, Int, Int), end: (Int, Int, Int)) {
    let start = period.firstDay(of: TestCity.day(day.0, day.1, day.2))
    #expect(start == TestCity.day(first.0, first.1, first.2))
    #expect(period.end(from: start) == TestCity.day(end.0, end.1, end.2))
  }

  @Test("Periods follow each other without gap or overlap, from 1900 to 2199", arguments: Period.allCases)
  func partition(period: Period) {
    var first = period.firstDay(of: TestCity.day(1900, 1, 1))
    var end = period.end(from: first)
    for number in TestCity.day(1900, 1, 1).daysSinceEpoch...TestCity.day(2199, 12, 31).daysSinceEpoch {
      let day = CivilDate(daysSinceEpoch: number)
      if day == end { (first, end) = (day, period.end(from: day)) }
      guard first <= day, day < end, period.firstDay(of: day) == first else {
        Issue.record("\(day) is not in \(first)..<\(end)")
        return
      }
    }
    #expect(end == TestCity.day(2200, 1, 1))
  }

  @Test(
    "A year has so many periods", arguments: [(Period.day, 365), (.month, 12), (.quarter, 4), (.year, 1)])
  func count(period: Period, expected: Int) {
    let days = (0..<365).map { TestCity.day(2026, 1, 1).adding(days: $0) }
    #expect(Set(days.map(period.firstDay)).count == expected)
  }
}
