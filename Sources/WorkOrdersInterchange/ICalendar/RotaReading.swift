public import WorkOrders

/// What became of reading a calendar as a rota: the rota, and every fault with its line.
public struct RotaReading: Sendable {
  /// The rota; what is wrong is left out.
  public let rota: Rota
  /// What is wrong; with any of it, the rota is not used.
  public let faults: [RefusedRow]

  /// Reads an iCalendar file (RFC 5545).
  ///
  /// Turns are events: `SUMMARY` says who, `CONTACT` or a `tel:` attendee the number, a `mailto:` attendee the address.
  /// Times are those of the city (with its `TZID`, or floating), universal, or whole days.
  ///
  /// - Throws: ``DomainError`` `malformed` for a file that is no calendar, or larger than people write.
  public init(_ bytes: [UInt8], owner: RotaOwner, city: CityZone) throws(DomainError) {
    let components = try CalendarComponents(bytes)
    var turns: [RotaTurn] = []
    var overrides: [(uid: String, start: CalendarMoment)] = []
    var faults: [RefusedRow] = []
    for (number, lines) in components.events where faults.count < CalendarLimits.faults {
      let reader = TurnReader(lines: lines, number: number, city: city)
      do {
        let event = try reader.read(isKnown: { uid in turns.contains { $0.uid == uid } })
        if let turn = event.turn { turns.append(turn) }
        if let override = event.override { overrides.append(override) }
      } catch {
        faults.append(RefusedRow(line: reader.line(of: error), error: error, row: ""))
      }
    }
    for override in overrides { Self.apply(override, to: &turns, city) }
    if turns.isEmpty, faults.isEmpty {
      throw CalendarFault.file(.init(it: "Il calendario non ha turni.", en: "The calendar has no turns."))
    }
    rota = Rota(owner: owner, turns: turns)
    self.faults = faults
  }

  // A changed start is left out of the series it belongs to; the event that changes it is a turn of its own.
  private static func apply(
    _ override: (uid: String, start: CalendarMoment), to turns: inout [RotaTurn], _ city: CityZone
  ) {
    guard let index = turns.firstIndex(where: { $0.uid == override.uid }) else { return }
    turns[index].skipped.insert(override.start.shown(by: turns[index].clock, in: city).day)
  }
}
