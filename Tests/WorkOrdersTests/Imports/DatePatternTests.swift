import Testing
import WorkOrders

@Suite("Date patterns")
struct DatePatternTests {
  @Test(
    "Times are read in the pattern of their file",
    arguments: [
      ("MM/dd/yyyy hh:mm:ss a", "12/31/2017 11:59:58 PM", "2018-01-01T07:59:58Z"),
      ("MM/dd/yyyy hh:mm:ss a", "12/31/2017 12:00:00 AM", "2017-12-31T08:00:00Z"),
      ("MM/dd/yyyy hh:mm:ss a", "07/01/2017 12:30:00 pm", "2017-07-01T19:30:00Z"),
      ("yyyy-MM-dd'T'HH:mm:ss", "2017-07-01T00:00:00", "2017-07-01T07:00:00Z"),
      ("yyyy-MM-dd'T'HH:mm:ss.SSSX", "2017-07-01T00:00:00.250+02:00", "2017-06-30T22:00:00.250Z"),
      ("d.M.yyyy H:mm", "1.7.2017 9:05", "2017-07-01T16:05:00Z"),
      ("yyyyMMdd", "20170701", "2017-07-01T07:00:00Z"),
      ("dd/MM/yyyy 'ore' HH.mm", "01/07/2017 ore 09.05", "2017-07-01T16:05:00Z"),
    ])
  func readsTimes(pattern: String, text: String, expected: String) throws {
    let zone = try CityZone(identifier: "America/Los_Angeles")
    #expect(try DatePattern(pattern).read(text, in: zone)?.rfc3339() == expected)
  }

  @Test("A time that the clocks showed twice is the first, and one they jumped over is the instant of the jump")
  func daylightSaving() throws {
    let zone = try CityZone(identifier: "America/Los_Angeles")
    let pattern = try DatePattern("yyyy-MM-dd HH:mm")
    #expect(pattern.read("2017-11-05 01:30", in: zone)?.rfc3339() == "2017-11-05T08:30:00Z")
    #expect(pattern.read("2017-03-12 02:30", in: zone)?.rfc3339() == "2017-03-12T10:00:00Z")
  }

  @Test(
    "A text that does not follow the pattern is not a time",
    arguments: [
      "13/32/2017 09:15:00 AM", "02/29/2017 09:15:00 AM", "12/31/2017 13:00:00 PM", "12/31/2017 00:00:00 AM",
      "12/31/2017 09:60:00 AM", "12/31/2017 09:15:00", "12/31/2017 09:15:00 AM ", "1/31/2017 09:15:00 AM", "",
      "12/31/0017 09:15:00 AM",
    ])
  func refusesTexts(text: String) throws {
    #expect(try DatePattern("MM/dd/yyyy hh:mm:ss a").read(text, in: .utc) == nil)
  }

  @Test(
    "A pattern that cannot be read is refused",
    arguments: [
      "", "HH:mm", "yyyy-MM", "yyyy-MM-dd hh:mm", "yyyy-MM-dd HH:mm a", "yy-MM-dd", "yyyy-MMM-dd", "yyyy-MM-dd q",
    ])
  func refusesPatterns(pattern: String) {
    #expect(throws: DomainError.self) { try DatePattern(pattern) }
  }
}
