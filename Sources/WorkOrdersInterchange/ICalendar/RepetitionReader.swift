import WorkOrders

/// Reads how a turn comes again (RFC 5545, section 3.3.10): daily or weekly, which is what rotas need.
struct RepetitionReader {
  let city: CityZone

  private static let weekdays: [String: Weekday] = [
    "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday, "SA": .saturday, "SU": .sunday,
  ]

  /// Reads a rule of a turn.
  ///
  /// - Throws: ``DomainError`` `invalid` for a part that rotas do not know.
  func read(_ text: String, of turn: RotaTurn) throws(DomainError) -> RotaRepetition {
    let parts = try parts(of: text)
    let units: [String: RotaRepetition.Unit] = ["DAILY": .day, "WEEKLY": .week]
    guard let unit = parts["FREQ"].flatMap({ units[$0] }) else { throw refused("FREQ=\(parts["FREQ"] ?? "")") }
    let step = try number(parts["INTERVAL"] ?? "1", "INTERVAL", 1...366)
    if let first = parts["WKST"], first != "MO", unit == .week, step > 1 { throw refused("WKST=\(first)") }
    var repetition = RotaRepetition(every: unit, step: step, weekdays: try weekdays(parts["BYDAY"]))
    repetition.until = try until(parts, repetition, turn)
    return repetition
  }

  private func parts(of text: String) throws(DomainError) -> [String: String] {
    var parts: [String: String] = [:]
    for part in text.uppercased().split(separator: ";") {
      let words = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard words.count == 2, ["FREQ", "INTERVAL", "BYDAY", "COUNT", "UNTIL", "WKST"].contains(words[0]),
        parts.updateValue(words[1], forKey: words[0]) == nil
      else { throw refused(String(part)) }
    }
    return parts
  }

  private func weekdays(_ text: String?) throws(DomainError) -> Set<Weekday> {
    var days: Set<Weekday> = []
    for word in (text ?? "").split(separator: ",") {
      guard let day = Self.weekdays[String(word)] else { throw refused("BYDAY=\(word)") }
      days.insert(day)
    }
    return days
  }

  private func until(_ parts: [String: String], _ repetition: RotaRepetition, _ turn: RotaTurn) throws(DomainError)
    -> Timestamp?
  {
    if parts["COUNT"] != nil, parts["UNTIL"] != nil { throw refused("COUNT, UNTIL") }
    if let text = parts["UNTIL"] {
      guard let moment = CalendarMoment(text) else { throw refused("UNTIL=\(text)") }
      // A bare date takes the whole day in.
      return moment.isDate ? city.startOfDay(moment.day.adding(days: 1)) - .milliseconds(1) : moment.instant(in: city)
    }
    guard let text = parts["COUNT"] else { return nil }
    let count = try number(text, "COUNT", 1...RotaRepetition.mostStarts)
    guard let last = repetition.day(ofStart: count, from: turn.firstDay) else { throw refused("COUNT=\(text)") }
    return turn.stretch(on: last, in: city).from
  }

  private func number(_ text: String, _ name: String, _ bounds: ClosedRange<Int>) throws(DomainError) -> Int {
    guard let number = Int(text), bounds.contains(number) else { throw refused("\(name)=\(text)") }
    return number
  }

  private func refused(_ part: String) -> DomainError {
    CalendarFault.property(
      "RRULE",
      .init(
        it: "La ripetizione \"\(part.prefix(40))\" non si può usare per un turno.",
        en: "The repetition \"\(part.prefix(40))\" cannot be used for a rota."),
      hint: .init(
        it: "Sono ammessi FREQ=DAILY o WEEKLY con INTERVAL, BYDAY, e COUNT o UNTIL.",
        en: "FREQ=DAILY or WEEKLY with INTERVAL, BYDAY, and COUNT or UNTIL may stand here."))
  }
}
