import WorkOrders

/// The events of a calendar, each with its own lines; time zones, alarms and the like are passed over.
struct CalendarComponents {
  /// The lines of each event, with the line it begins on.
  private(set) var events: [(number: Int, lines: [CalendarLine])] = []
  private var open: [String] = []

  /// Takes the file apart.
  ///
  /// - Throws: ``DomainError`` `malformed` when it is no calendar, or its parts do not fit together.
  init(_ bytes: [UInt8]) throws(DomainError) {
    let lines = try CalendarLine.unfold(bytes)
    guard let first = lines.first, first.text.uppercased() == "BEGIN:VCALENDAR" else {
      throw CalendarFault.file(
        .init(it: "Il file non è un calendario.", en: "The file is not a calendar."))
    }
    for (number, text) in lines {
      guard let line = CalendarLine(text, number: number) else {
        throw CalendarFault.file(
          .init(it: "La riga \(number) non è di un calendario.", en: "Line \(number) is not a calendar's."))
      }
      try take(line)
    }
    guard open.isEmpty else { throw Self.unbalanced(lines.last?.number ?? 1) }
  }

  private mutating func take(_ line: CalendarLine) throws(DomainError) {
    switch line.name {
    case "BEGIN":
      open.append(line.value.uppercased())
      guard open.count <= CalendarLimits.depth, open[0] == "VCALENDAR" else { throw Self.unbalanced(line.number) }
      if open == ["VCALENDAR", "VEVENT"] { events.append((line.number, [])) }
      guard events.count <= Rota.mostTurns else {
        throw CalendarFault.file(
          .init(
            it: "Il calendario ha più di \(Rota.mostTurns) turni.",
            en: "The calendar has more than \(Rota.mostTurns) turns."))
      }
    case "END":
      guard open.popLast() == line.value.uppercased() else { throw Self.unbalanced(line.number) }
    default:
      guard !open.isEmpty else { throw Self.unbalanced(line.number) }
      if open == ["VCALENDAR", "VEVENT"] { events[events.count - 1].lines.append(line) }
    }
  }

  private static func unbalanced(_ number: Int) -> DomainError {
    CalendarFault.file(
      .init(
        it: "Alla riga \(number) inizio e fine delle parti non si corrispondono.",
        en: "In line \(number) the beginnings and ends of parts do not match."))
  }
}
