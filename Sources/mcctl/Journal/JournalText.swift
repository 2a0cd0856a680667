import DispatchAPI

/// The journal for people.
enum JournalText {
  /// A line an event.
  static func events(_ events: [JournalEventView], _ reader: Reader) -> String {
    guard !events.isEmpty else { return reader(.noEvents) }
    var table = TextTable([
      .init(title: "#", isRight: true), .init(title: reader(.when)), .init(title: reader(.subject)),
      .init(title: reader(.event)), .init(title: reader(.actor)), .init(title: reader(.facts), isFlexible: true),
    ])
    for event in events {
      table.add(
        .init(event.position.map(String.init) ?? "·", .dim), .init(reader.time(event.at)), .init(event.subject, .bold),
        .init(event.kind), .init([event.actor, event.onBehalfOf].compactMap(\.self).joined(separator: " → ")),
        .init(event.facts.description))
    }
    return table.text(reader)
  }

  /// Whether the journal is whole, and what is not.
  static func verification(_ found: JournalVerificationView, _ reader: Reader) -> String {
    let verdict = found.valid ? reader.ink(.green, reader(.journalWhole)) : reader.ink(.red, reader(.journalBroken))
    var sheet = FactSheet(verdict)
    sheet.add(reader(.sealedEvents), reader.count(found.sealed))
    sheet.add(reader(.unsealedEvents), reader.count(found.unsealed))
    sheet.add(reader(.head), found.head)
    let faults = found.faults.map { "  " + reader.ink(.red, $0.kind) + "  " + $0.message }
    return ([sheet.text(reader)] + faults).joined(separator: "\n")
  }
}
