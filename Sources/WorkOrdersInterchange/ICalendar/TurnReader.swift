import WorkOrders

/// Reads one event as a turn.
struct TurnReader {
  let lines: [CalendarLine]
  /// The line the event begins on.
  let number: Int
  let city: CityZone

  /// What an event says.
  struct Event {
    /// The turn; `nil` for one that was called off.
    var turn: RotaTurn?
    /// The start of a series that it takes the place of.
    var override: (uid: String, start: CalendarMoment)?
  }

  /// The line that a fault is about.
  func line(of error: DomainError) -> Int { lines.first { $0.name == error.field }?.number ?? number }

  /// Reads the event.
  ///
  /// - Parameter isKnown: whether an earlier event had this identifier.
  /// - Throws: ``DomainError`` naming the property.
  func read(isKnown: (String) -> Bool) throws(DomainError) -> Event {
    for name in ["RDATE", "EXRULE"] where value(name) != nil {
      throw unsupported(name)
    }
    var uid = String((value("UID")?.text ?? "turn-\(number)").prefix(200))
    var event = Event()
    if let line = value("RECURRENCE-ID") {
      guard line.parameters["RANGE"] == nil else { throw unsupported("RECURRENCE-ID") }
      let start = try moment(line)
      event.override = (uid, start)
      uid += "#\(start.text)"
    }
    if value("STATUS")?.value.uppercased() == "CANCELLED" { return event }
    guard !isKnown(uid) else {
      throw CalendarFault.property(
        "UID", .init(it: "Un altro turno ha lo stesso UID.", en: "Another turn has the same UID."))
    }
    event.turn = try turn(uid)
    return event
  }

  private func turn(_ uid: String) throws(DomainError) -> RotaTurn {
    guard let startLine = value("DTSTART") else {
      throw CalendarFault.property("DTSTART", .init(it: "Il turno non ha inizio.", en: "The turn has no start."))
    }
    let start = try moment(startLine)
    let who = value("SUMMARY")?.text.trimmingBlanks ?? ""
    guard !who.isEmpty else {
      throw CalendarFault.property(
        "SUMMARY", .init(it: "Il turno non dice chi è di servizio.", en: "The turn does not say who is on duty."),
        hint: .init(it: "Scrivere il nome nel titolo dell'evento.", en: "Write the name as the event's title."))
    }
    var turn = RotaTurn(
      uid: uid, who: String(who.prefix(200)), phone: phone, email: email, clock: start.clock, firstDay: start.day,
      startMinute: start.minute, minutes: try length(from: start))
    if let rule = value("RRULE") {
      guard lines.filter({ $0.name == "RRULE" }).count == 1 else { throw unsupported("RRULE") }
      turn.repetition = try RepetitionReader(city: city).read(rule.value, of: turn)
    }
    turn.skipped = try skipped(start)
    return turn
  }

  private func length(from start: CalendarMoment) throws(DomainError) -> Int {
    var minutes = start.isDate ? 1_440 : 0
    if let line = value("DTEND") {
      minutes = try moment(line).shown(by: start.clock, in: city).count - start.count
    } else if let line = value("DURATION") {
      minutes = CalendarDuration.minutes(line.value) ?? 0
    }
    guard (1...RotaTurn.mostMinutes).contains(minutes) else {
      throw CalendarFault.property(
        value("DTEND") == nil && value("DURATION") != nil ? "DURATION" : "DTEND",
        .init(
          it: "Il turno non ha una fine dopo l'inizio, entro 45 giorni.",
          en: "The turn has no end after its start, within 45 days."))
    }
    return minutes
  }

  private func skipped(_ start: CalendarMoment) throws(DomainError) -> Set<CivilDate> {
    var days: Set<CivilDate> = []
    for line in lines where line.name == "EXDATE" {
      for part in line.value.split(separator: ",") {
        days.insert(try moment(line, String(part)).shown(by: start.clock, in: city).day)
      }
    }
    guard days.count <= CalendarLimits.exceptions else {
      throw CalendarFault.property("EXDATE", .init(it: "Troppe eccezioni.", en: "Too many exceptions."))
    }
    return days
  }

  private func moment(_ line: CalendarLine, _ text: String? = nil) throws(DomainError) -> CalendarMoment {
    let text = text ?? line.value
    guard let moment = CalendarMoment(text) else {
      throw CalendarFault.property(
        line.name,
        .init(
          it: "\"\(text.prefix(40))\" non è un giorno né un'ora.",
          en: "\"\(text.prefix(40))\" is not a day or time."),
        hint: .init(it: "La forma è 20260302T080000.", en: "The form is 20260302T080000."))
    }
    guard let zone = line.parameters["TZID"], zone != city.identifier, !zone.hasSuffix("/" + city.identifier) else {
      return moment
    }
    throw CalendarFault.property(
      line.name,
      .init(
        it: "Il fuso \"\(zone.prefix(60))\" non è quello della città, \(city.identifier).",
        en: "The time zone \"\(zone.prefix(60))\" is not the city's, \(city.identifier)."),
      hint: .init(it: "Esportare nel fuso della città o in UTC.", en: "Export in the city's zone or in UTC."))
  }

  private func value(_ name: String) -> CalendarLine? { lines.first { $0.name == name } }

  private var phone: String? {
    let attendee = lines.first { $0.name == "ATTENDEE" && $0.value.lowercased().hasPrefix("tel:") }
    return PhoneText.find(in: value("CONTACT")?.text ?? attendee.map { String($0.value.dropFirst(4)) } ?? "")
  }

  private var email: String? {
    let attendee = lines.first { $0.name == "ATTENDEE" && $0.value.lowercased().hasPrefix("mailto:") }
    let address = attendee.map { String($0.value.dropFirst(7)) }?.trimmingBlanks
    return address.flatMap { $0.contains("@") && $0.utf8.count <= 254 && !$0.contains(" ") ? $0 : nil }
  }

  private func unsupported(_ name: String) -> DomainError {
    CalendarFault.property(
      name, .init(it: "\(name) non si può usare per un turno.", en: "\(name) cannot be used for a rota."),
      hint: .init(
        it: "Un turno si ripete ogni tanti giorni o settimane, con eccezioni.",
        en: "A turn comes every so many days or weeks, with exceptions."))
  }
}

/// Lengths of time as calendars write them: `P1W`, `P1DT12H`, `PT90M`.
enum CalendarDuration {
  /// Whole minutes; `nil` for anything else.
  static func minutes(_ text: String) -> Int? {
    guard text.utf8.count <= 20, text.hasPrefix("P") else { return nil }
    let units: [Character: Int] = ["W": 10_080, "D": 1_440, "H": 60, "M": 1]
    var total = 0
    var number = ""
    var isTime = false
    for character in text.dropFirst() {
      if character == "T" {
        isTime = true
      } else if character.isASCII, character.isNumber {
        number.append(character)
      } else {
        guard let unit = units[character], isTime == (unit < 1_440), let count = Int(number), count <= 100_000 else {
          return nil
        }
        total += count * unit
        number = ""
      }
    }
    return number.isEmpty ? total : nil
  }
}

/// The telephone number in a contact's text.
enum PhoneText {
  /// The first run of digits with their blanks and signs that has five digits; `nil` when there is none.
  static func find(in text: String) -> String? {
    let runs = text.prefix(500).split { !($0.isASCII && ($0.isNumber || "+ ()/.-".contains($0))) }
    guard let run = runs.first(where: { $0.filter(\.isNumber).count >= 5 }) else { return nil }
    let number = run.drop { !"+(".contains($0) && !$0.isNumber }
    return String(String(number.prefix(40)).trimmingBlanks)
  }
}

extension String {
  /// The text without blanks around it.
  var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
