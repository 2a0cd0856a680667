import Foundation
import Testing
import WorkOrders

@Suite("Timestamps")
struct TimestampTests {
  @Test(
    "RFC 3339 text is read to the millisecond",
    arguments: [
      ("1970-01-01T00:00:00Z", 0),
      ("1970-01-01T01:00:00+01:00", 0),
      ("1969-12-31T23:59:59.999Z", -1),
      ("2026-03-29T02:30:00+01:00", 1_774_747_800_000),
      ("2026-03-29t01:30:00.1z", 1_774_747_800_100),
      ("2026-03-29 01:30:00.1239999-00:00", 1_774_747_800_123),
      ("2000-02-29T12:00:00-23:59", 951_911_940_000),
    ] as [(String, Int64)])
  func reads(text: String, milliseconds: Int64) throws {
    #expect(try Timestamp(rfc3339: text).milliseconds == milliseconds)
  }

  @Test(
    "Text that is not RFC 3339 is refused with an example",
    arguments: [
      "", "yesterday", "2026-03-29", "2026-03-29T02:30:00", "2026-03-29T02:30Z", "2026-02-29T00:00:00Z",
      "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z",
      "1899-12-31T23:59:59Z", "10000-01-01T00:00:00Z", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00Z ",
      "2026-01-01T00:00:00+24:00", "2026-01-01T00:00:00+0100", "2026-1-1T00:00:00Z", "٢٠٢٦-01-01T00:00:00Z",
      "2026-01-01T00:00:00." + String(repeating: "1", count: 43) + "Z and more",
    ])
  func refuses(text: String) {
    let error = #expect(throws: DomainError.self) { try Timestamp(rfc3339: text, field: "occurred") }
    #expect(error?.code == .invalid)
    #expect(error?.field == "occurred")
    #expect(error?.hint?.contains("2026-11-24T08:30:00+01:00") == true)
  }

  @Test("Writing drops the milliseconds only when there are none")
  func writes() {
    #expect(Timestamp(milliseconds: 1_774_747_800_000).rfc3339() == "2026-03-29T01:30:00Z")
    #expect(Timestamp(milliseconds: 1_774_747_800_007).rfc3339() == "2026-03-29T01:30:00.007Z")
    #expect(Timestamp(milliseconds: -1).rfc3339() == "1969-12-31T23:59:59.999Z")
  }

  @Test(
    "What is written is read back, in UTC and with the city's offset",
    arguments: ["UTC", "Europe/Rome", "America/Los_Angeles", "Australia/Lord_Howe", "Asia/Kathmandu"])
  func roundTrips(identifier: String) throws {
    let zone = try CityZone(identifier: identifier)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let instant = Timestamp(milliseconds: .random(in: -2_208_900_000_000...253_402_200_000_000, using: &random))
      #expect(try Timestamp(rfc3339: instant.rfc3339()) == instant)
      #expect(try Timestamp(rfc3339: instant.rfc3339(in: zone)) == instant)
    }
  }

  @Test("The city's offset is written on both sides of a change of clocks")
  func writesOffset() throws {
    let rome = try CityZone(identifier: "Europe/Rome")
    let change = try Timestamp(rfc3339: "2026-03-29T01:00:00Z")
    #expect(change.rfc3339(in: rome) == "2026-03-29T03:00:00+02:00")
    #expect((change - .milliseconds(1)).rfc3339(in: rome) == "2026-03-29T01:59:59.999+01:00")
    let west = try CityZone(identifier: "America/St_Johns")
    #expect(change.rfc3339(in: west) == "2026-03-28T22:30:00-02:30")
  }

  @Test("On the wire a timestamp is text")
  func codes() throws {
    let instant = try Timestamp(rfc3339: "2026-11-24T08:30:00+01:00")
    let wire = try JSONEncoder().encode([instant])
    #expect(String(decoding: wire, as: UTF8.self) == "[\"2026-11-24T07:30:00Z\"]")
    #expect(try JSONDecoder().decode([Timestamp].self, from: wire) == [instant])
  }
}
