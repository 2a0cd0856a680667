import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("Rotas as calendars")
struct RotaCalendarTests {
  private let city: CityZone
  private let stamp = Timestamp(milliseconds: 1_772_438_400_000)

  init() throws { city = try CityZone(identifier: "Europe/Rome") }

  private func text(_ rota: Rota) -> String { RotaCalendar(rota, name: "Strade", city: city, stamp: stamp).text }

  private func turn(_ who: String, _ edit: (inout RotaTurn) -> Void = { _ in }) throws -> RotaTurn {
    var turn = RotaTurn(
      uid: "\(who)@city", who: who, phone: "+39 0522 1", email: "a@city.example",
      firstDay: try CivilDate(typed: "2026-03-02"), startMinute: 480, minutes: 10_080)
    edit(&turn)
    return turn
  }

  @Test("What is written is read back the same, whatever the names hold")
  func roundTrip() throws {
    let turns = try [
      turn("Anna; Bruno, e \\ \"Carla\""),
      turn(String(repeating: "è", count: 90)) {
        $0.repetition = RotaRepetition(
          every: .week, step: 2, weekdays: [.monday, .friday], until: stamp + .seconds(86_400))
        $0.skipped = [CivilDate(daysSinceEpoch: 20_530), CivilDate(daysSinceEpoch: 20_544)]
      },
      RotaTurn(
        uid: "u", who: "Notte", clock: .utc, firstDay: try CivilDate(typed: "2026-03-02"), startMinute: 1_200,
        minutes: 600, repetition: RotaRepetition(every: .day)),
    ]
    let rota = Rota(owner: .technicians, turns: turns)

    let reading = try RotaReading(Array(text(rota).utf8), owner: .technicians, city: city)

    #expect(reading.faults == [])
    #expect(reading.rota.turns.map(\.who) == turns.map(\.who))
    #expect(reading.rota.turns.map(\.repetition) == turns.map(\.repetition))
    #expect(reading.rota.turns.map(\.skipped) == turns.map(\.skipped))
    #expect(reading.rota.turns.map(\.minutes) == [10_080, 10_080, 600])
    #expect(reading.rota.turns.map(\.clock) == [.city, .city, .utc])
    #expect(reading.rota.turns.map(\.email) == ["a@city.example", "a@city.example", nil])
  }

  @Test("The example keeps its meaning through writing and reading")
  func example() throws {
    let first = try RotaReading(try Fixtures.bytes("calendar/reperibilita.ics"), owner: .technicians, city: city).rota
    let second = try RotaReading(Array(text(first).utf8), owner: .technicians, city: city).rota
    let (from, to) = (try city.parse(typed: "2026-01-01"), try city.parse(typed: "2027-06-01"))
    let duties = first.duties(from: from, to: to, in: city)
    #expect(duties.count > 20 && second.duties(from: from, to: to, in: city) == duties)
  }

  @Test("Lines end with CR LF, none is over 75 octets, and no character is cut")
  func folding() throws {
    let calendar = text(Rota(owner: .technicians, turns: [try turn(String(repeating: "è€🙂", count: 40))]))
    let lines = calendar.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(calendar.hasSuffix("END:VCALENDAR\r\n") && !calendar.replacing("\r\n", with: "").contains { $0.isNewline })
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains { $0.hasPrefix(" ") })
  }

  @Test("The city's summer time is told as its rule")
  func timeZone() throws {
    let calendar = text(Rota(owner: .technicians, turns: [try turn("Anna")]))
    for line in [
      "TZID:Europe/Rome", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      "DTSTART:20250330T020000", "DTSTART:20251026T030000", "TZOFFSETTO:+0200",
      "DTSTART;TZID=Europe/Rome:20260302T080000", "DTEND;TZID=Europe/Rome:20260309T080000",
    ] {
      #expect(calendar.contains(line + "\r\n"), "\(line)")
    }
  }
}
