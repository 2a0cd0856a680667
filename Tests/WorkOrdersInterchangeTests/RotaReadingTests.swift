import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("Rotas from calendars")
struct RotaReadingTests {
  private let city: CityZone

  init() throws { city = try CityZone(identifier: "Europe/Rome") }

  private func read(_ text: String) throws -> RotaReading {
    try RotaReading(Array(text.utf8), owner: .technicians, city: city)
  }

  private static let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:a", "SUMMARY:Anna"]
  private static let tail = ["END:VEVENT", "END:VCALENDAR"]

  /// A calendar of one event with these lines.
  private func calendar(_ lines: String...) -> String {
    (Self.head + lines + Self.tail).joined(separator: "\r\n")
  }

  private let start = "DTSTART;TZID=Europe/Rome:20260302T080000"
  private let end = "DTEND;TZID=Europe/Rome:20260302T200000"

  private func who(_ rota: Rota, _ time: String) throws -> [String] {
    rota.duties(at: try city.parse(typed: time), in: city).map(\.who)
  }

  @Test("A rota with a changed week, a week left out and an end says who is on at any hour")
  func example() throws {
    let reading = try RotaReading(
      try Fixtures.bytes("calendar/reperibilita.ics"), owner: .contractor("LUCE"), city: city)

    #expect(reading.faults == [])
    #expect(reading.rota.turns.count == 2)
    let a = "Reperibilità strade — Squadra A"
    #expect(try who(reading.rota, "2026-03-03 03:00") == [a])
    #expect(try who(reading.rota, "2026-03-10 03:00") == [])
    #expect(try who(reading.rota, "2026-04-01 03:00") == ["Reperibilità strade — Squadra B (cambio turno)"])
    #expect(try who(reading.rota, "2026-04-15 03:00") == [])
    #expect(try who(reading.rota, "2026-04-28 03:00") == [a])
    #expect(try who(reading.rota, "2027-01-12 03:00") == [])
  }

  @Test("Universal times, floating times, whole days and durations are read")
  func forms() throws {
    let universal = try read(calendar("DTSTART:20260401T060000Z", "DTEND:20260401T180000Z")).rota
    #expect(try who(universal, "2026-04-01 08:00") == ["Anna"] && who(universal, "2026-04-01 07:59") == [])
    let floating = try read(calendar("DTSTART:20260401T080000", "DURATION:PT12H")).rota
    #expect(try who(floating, "2026-04-01 19:59") == ["Anna"] && who(floating, "2026-04-01 20:00") == [])
    let days = try read(calendar("DTSTART;VALUE=DATE:20260401", "DTEND;VALUE=DATE:20260403")).rota
    #expect(try who(days, "2026-04-02 23:59") == ["Anna"] && who(days, "2026-04-03 00:00") == [])
    let day = try read(calendar("DTSTART;VALUE=DATE:20260401")).rota
    #expect(try who(day, "2026-04-01 12:00") == ["Anna"] && who(day, "2026-04-02 00:00") == [])
    let mixed = try read(calendar(start, "DTEND:20260302T190000Z")).rota
    #expect(try who(mixed, "2026-03-02 19:59") == ["Anna"] && who(mixed, "2026-03-02 20:00") == [])
  }

  @Test(
    "A repetition ends by count or by its last day",
    arguments: [("COUNT=3", "2026-03-16", "2026-03-23"), ("UNTIL=20260316", "2026-03-16", "2026-03-23")])
  func ends(part: String, last: String, after: String) throws {
    let rota = try read(calendar(start, end, "RRULE:FREQ=WEEKLY;\(part)")).rota
    #expect(try who(rota, "\(last) 12:00") == ["Anna"] && who(rota, "\(after) 12:00") == [])
  }

  @Test("Names, numbers and addresses come out of folded and escaped lines")
  func particulars() throws {
    let rota = try read(
      calendar(
        start, end, "CONTACT:Anna Verdi\\, cell. +39 333 12", " 34567",
        "ATTENDEE;CN=\"Anna; Verdi\":mailto:anna@city.example",
        "DESCRIPTION:x\\ny", "BEGIN:VALARM", "SUMMARY:Sveglia", "END:VALARM")
    ).rota
    let turn = try #require(rota.turns.first)
    #expect(turn.who == "Anna" && turn.phone == "+39 333 1234567" && turn.email == "anna@city.example")
  }

  @Test(
    "What a rota cannot use is refused with its line and property",
    arguments: [
      (["DTEND:20260302T200000"], "DTSTART", 3), (["DTSTART:20260302T080000"], "DTEND", 3),
      (["DTSTART:20260230T080000", "DTEND:20260302T200000"], "DTSTART", 6),
      (["DTSTART:20260302T080000", "DTEND:20260302T070000"], "DTEND", 7),
      (["DTSTART:20260302T080000", "DURATION:P90D"], "DURATION", 7),
      (["DTSTART;TZID=America/New_York:20260302T080000", "DURATION:PT1H"], "DTSTART", 6),
      (["DTSTART:20260302T080000", "DURATION:PT1H", "RDATE:20260401T080000"], "RDATE", 8),
      (["DTSTART:20260302T080000", "DURATION:PT1H", "RRULE:FREQ=MONTHLY"], "RRULE", 8),
      (["DTSTART:20260302T080000", "DURATION:PT1H", "RRULE:FREQ=SECONDLY"], "RRULE", 8),
      (["DTSTART:20260302T080000", "DURATION:PT1H", "RRULE:FREQ=DAILY;INTERVAL=0"], "RRULE", 8),
      (["DTSTART:20260302T080000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=99999999999999999999"], "RRULE", 8),
      (["DTSTART:20260302T080000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=1;UNTIL=20260401"], "RRULE", 8),
      (["DTSTART:20260302T080000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=1MO"], "RRULE", 8),
      (["DTSTART:20260302T080000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU"], "RRULE", 8),
      (["DTSTART:20260302T080000", "DURATION:PT1H", "EXDATE:never"], "EXDATE", 8),
      (["RECURRENCE-ID;RANGE=THISANDFUTURE:20260302T080000"], "RECURRENCE-ID", 6),
    ])
  func refused(lines: [String], field: String, line: Int) throws {
    let reading = try read((Self.head + lines + Self.tail).joined(separator: "\n"))
    #expect(reading.faults.map(\.error.field) == [field] && reading.faults.map(\.line) == [line], "\(reading.faults)")
    #expect(reading.rota.turns.isEmpty)
  }

  @Test("All faults of a file are told in one run, and a cancelled turn is none")
  func allFaults() throws {
    let event = { (lines: String) in "BEGIN:VEVENT\n\(lines)\nEND:VEVENT\n" }
    let text =
      "BEGIN:VCALENDAR\n" + event("UID:1\nSUMMARY:A") + event("UID:2\nSTATUS:CANCELLED")
      + event("UID:3\nDTSTART:20260302\nSUMMARY: ") + event("UID:4\nDTSTART:20260302\nSUMMARY:B")
      + event("UID:4\nDTSTART:20260303\nSUMMARY:B") + "END:VCALENDAR\n"
    let reading = try read(text)
    #expect(reading.faults.map(\.error.field) == ["DTSTART", "SUMMARY", "UID"])
    #expect(reading.rota.turns.map(\.uid) == ["4"])
  }

  @Test(
    "A file that is no calendar, or hostile, is refused whole",
    arguments: [
      "", "hello", "BEGIN:VEVENT\nEND:VEVENT", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\nEND:VEVENT",
      "BEGIN:VCALENDAR\nno colon",
      "BEGIN:VCALENDAR\nX;A=\"b:c\nEND:VCALENDAR", "BEGIN:VCALENDAR\nEND:VCALENDAR",
      String(repeating: "BEGIN:VCALENDAR\n", count: 100), "BEGIN:VCALENDAR\nX:" + String(repeating: "a", count: 20_000),
      "BEGIN:VCALENDAR\nX:a\n" + String(repeating: " aaaaaaaaa\n", count: 5_000),
      "BEGIN:VCALENDAR\n" + String(repeating: "X:a\n", count: 300_000),
      "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:VEVENT\nEND:VEVENT\n", count: 2_001) + "END:VCALENDAR",
    ])
  func hostile(text: String) {
    let error = #expect(throws: DomainError.self) { try read(text) }
    #expect(error?.code == .malformed)
  }

  @Test("Bytes that are no UTF-8 are refused with their line")
  func encoding() {
    let bytes = Array("BEGIN:VCALENDAR\nX:".utf8) + [0xFF] + Array("\nEND:VCALENDAR".utf8)
    let error = #expect(throws: DomainError.self) { try RotaReading(bytes, owner: .technicians, city: city) }
    #expect(error?.text(.english).contains("Line 2") == true)
  }

  @Test("Changed bytes never crash the reader", arguments: 1...4)
  func fuzz(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let whole = try Fixtures.bytes("calendar/reperibilita.ics")
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
      if let reading = try? RotaReading(bytes, owner: .technicians, city: city) {
        #expect(reading.rota.turns.count <= 2)
      }
    }
  }
}
