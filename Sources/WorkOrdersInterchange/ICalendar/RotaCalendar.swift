public import WorkOrders

/// A rota as an iCalendar file (RFC 5545), which every calendar program reads.
public struct RotaCalendar: Sendable {
  /// The file's text, with CRLF at the end of each line and none over 75 octets.
  public let text: String

  /// Writes a rota.
  ///
  /// - Parameters:
  ///   - rota: the rota.
  ///   - name: what calendar programs call it.
  ///   - city: the city's time zone.
  ///   - stamp: when it is written.
  public init(_ rota: Rota, name: String, city: CityZone, stamp: Timestamp) {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Maintenance operations centre//Rota//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + Self.escaped(name), "X-WR-TIMEZONE:" + city.identifier,
    ]
    if rota.turns.contains(where: { $0.clock == .city }) {
      let year = rota.turns.map(\.firstDay.year).min() ?? city.year(of: stamp)
      lines += TimeZoneComponent(city, year: year - 1).lines
    }
    for turn in rota.turns { lines += Self.event(turn, city, stamp) }
    lines.append("END:VCALENDAR")
    text = lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private static func event(_ turn: RotaTurn, _ city: CityZone, _ stamp: Timestamp) -> [String] {
    let end = turn.startMinute + turn.minutes
    let start = CalendarMoment(day: turn.firstDay, minute: turn.startMinute, clock: turn.clock)
    let last = CalendarMoment(day: turn.firstDay.adding(days: end / 1_440), minute: end % 1_440, clock: turn.clock)
    var lines = ["BEGIN:VEVENT", "UID:" + escaped(turn.uid), "DTSTAMP:" + universal(stamp)]
    lines.append(property("DTSTART", [start], turn.clock, city))
    lines.append(property("DTEND", [last], turn.clock, city))
    lines.append("SUMMARY:" + escaped(turn.who))
    if let phone = turn.phone { lines.append("CONTACT:" + escaped(phone)) }
    if let email = turn.email { lines.append("ATTENDEE:mailto:" + escaped(email)) }
    if let repetition = turn.repetition { lines.append("RRULE:" + rule(repetition)) }
    for day in turn.skipped.sorted() {
      let moment = CalendarMoment(day: day, minute: turn.startMinute, clock: turn.clock)
      lines.append(property("EXDATE", [moment], turn.clock, city))
    }
    return lines + ["TRANSP:TRANSPARENT", "END:VEVENT"]
  }

  private static func property(
    _ name: String, _ moments: [CalendarMoment], _ clock: RotaTurn.Clock, _ city: CityZone
  ) -> String {
    let zone = clock == .city ? ";TZID=" + city.identifier : ""
    return name + zone + ":" + moments.map(\.text).joined(separator: ",")
  }

  private static func rule(_ repetition: RotaRepetition) -> String {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    var parts = ["FREQ=" + (repetition.every == .day ? "DAILY" : "WEEKLY")]
    if repetition.step > 1 { parts.append("INTERVAL=\(repetition.step)") }
    if !repetition.weekdays.isEmpty {
      parts.append("BYDAY=" + repetition.weekdays.sorted().map { names[$0.rawValue - 1] }.joined(separator: ","))
    }
    if let until = repetition.until { parts.append("UNTIL=" + universal(until)) }
    return parts.joined(separator: ";")
  }

  private static func universal(_ instant: Timestamp) -> String {
    let local = CityZone.utc.local(instant)
    let seconds = (local.millisecondOfDay / 1_000) % 60
    let text = CalendarMoment(day: local.date, minute: local.time.minutes, clock: .utc).text
    return text.dropLast(3) + (seconds < 10 ? "0\(seconds)Z" : "\(seconds)Z")
  }

  /// Text with what has a meaning of its own escaped.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case _ where scalar.value < 32 || scalar.value == 127: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A line in pieces of 75 octets at most, never cut inside a character.
  static func folded(_ line: String) -> String {
    guard line.utf8.count > 75 else { return line }
    var folded = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let octets = UTF8.width(scalar)
      if length + octets > 75 {
        folded += "\r\n "
        length = 1
      }
      folded.unicodeScalars.append(scalar)
      length += octets
    }
    return folded
  }
}
