import Testing
import WorkOrders

@Suite("Times that people type")
struct TypedTimeTests {
  let rome: CityZone

  init() throws { rome = try CityZone(identifier: "Europe/Rome") }

  @Test(
    "Local times, times with an offset and bare days are understood",
    arguments: [
      ("2026-11-24T08:30", "2026-11-24T07:30:00Z"),
      ("2026-11-24 08:30", "2026-11-24T07:30:00Z"),
      ("2026-07-24T08:30:15", "2026-07-24T06:30:15Z"),
      ("2026-07-24T08:30:15.5", "2026-07-24T06:30:15.500Z"),
      ("2026-07-24", "2026-07-23T22:00:00Z"),
      ("2026-11-24T08:30:00Z", "2026-11-24T08:30:00Z"),
      ("2026-11-24T08:30:00-05:00", "2026-11-24T13:30:00Z"),
      ("2026-03-29T03:00", "2026-03-29T01:00:00Z"),
      ("2026-10-25T02:30+01:00", "2026-10-25T01:30:00Z"),
      ("2026-10-25 02:30+02:00", "2026-10-25T00:30:00Z"),
      ("2026-10-25T02:30:00+01:00", "2026-10-25T01:30:00Z"),
    ])
  func understands(text: String, expected: String) throws {
    #expect(try rome.parse(typed: text).rfc3339() == expected)
  }

  @Test(
    "A time in the hour that is skipped is refused, naming the next one",
    arguments: [
      "2026-03-29T02:00", "2026-03-29 02:30", "2026-03-29T02:59:59",
    ])
  func skipped(text: String) {
    let error = #expect(throws: DomainError.self) { try rome.parse(typed: text, field: "occurred") }
    #expect(error?.code == .invalid)
    #expect(error?.field == "occurred")
    #expect(error?.message == "The time \(text) does not exist in Europe/Rome: the clocks go forward over it.")
    #expect(error?.hint == "The next time that exists is 2026-03-29T03:00:00+02:00.")
  }

  @Test("A time in the hour that comes twice is refused, naming both")
  func twice() {
    let error = #expect(throws: DomainError.self) { try rome.parse(typed: "2026-10-25 02:30") }
    #expect(error?.code == .invalid)
    #expect(error?.message.contains("exists twice") == true)
    #expect(
      error?.hint
        == "Add the offset: 2026-10-25T02:30:00+02:00 is the first, 2026-10-25T02:30:00+01:00 the second.")
  }

  @Test("Either form of the hint is accepted afterwards")
  func followsHint() throws {
    let first = try rome.parse(typed: "2026-10-25T02:30:00+02:00")
    let second = try rome.parse(typed: "2026-10-25T02:30:00+01:00")
    #expect(second - first == .seconds(3_600))
  }

  @Test(
    "Other texts are refused",
    arguments: [
      "", "now", "08:30", "24/11/2026", "2026-11-24T", "2026-11-24T8:30", "2026-11-24T24:00", "2026-11-24T08:30 ",
      "2026-02-30", "1899-12-31", "2026-11-24T08:30:00+1", "2026-11-24T08:30+02",
      "2026-11-24T08:30+",
    ])
  func refuses(text: String) {
    let error = #expect(throws: DomainError.self) { try rome.parse(typed: text) }
    #expect(error?.message == "\"\(text)\" is not a time.")
  }
}
