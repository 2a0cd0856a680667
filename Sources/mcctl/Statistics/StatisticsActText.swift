import DispatchAPI
import WorkOrders

/// Acts on figures for people.
enum StatisticsActText {
  /// What an act has made.
  static func act(_ act: StatisticsActView, _ reader: Reader) -> String {
    var sheet = FactSheet("\(act.period) · \(reader(.version)) \(act.version) · \(reader.state(act.state))")
    sheet.add(reader(.frozenAt), moment(act.madeAt, act.madeBy, reader))
    sheet.add(reader(.issuedAt), act.issuedAt.map { moment($0, act.issuedBy, reader) })
    sheet.add(reader(.reason), act.reason)
    sheet.add(reader(.changedFigures), act.changes.map(reader.count))
    sheet.add(reader(.journalPosition), reader.count(act.journalPosition))
    sheet.add(reader(.head), act.head)
    sheet.add("SHA-256", act.sha256)
    return sheet.text(reader)
  }

  private static func moment(_ time: String, _ login: String?, _ reader: Reader) -> String {
    [reader.time(time), login].compactMap(\.self).joined(separator: ", ")
  }

  /// A line a version.
  static func list(_ acts: [StatisticsActView], _ reader: Reader) -> String {
    guard !acts.isEmpty else { return reader(.noStatisticsActs) }
    var table = TextTable([
      .init(title: reader(.period)), .init(title: reader(.version), isRight: true), .init(title: reader(.state)),
      .init(title: reader(.when)), .init(title: reader(.actor)), .init(title: "SHA-256"),
      .init(title: reader(.reason), isFlexible: true),
    ])
    for act in acts {
      table.add(
        .init(act.period, .bold), .init("\(act.version)"), .init(reader.state(act.state)),
        .init(reader.time(act.issuedAt ?? act.madeAt)), .init(act.issuedBy ?? act.madeBy ?? "-"),
        .init(String(act.sha256.prefix(12))), .init(act.reason ?? ""))
    }
    return table.text(reader)
  }

  /// Whether a file holds, what does not, and what would be different today.
  static func verification(_ found: StatisticsVerificationView, _ reader: Reader) -> String {
    var sheet = FactSheet(verdict(found, reader))
    sheet.add(reader(.period), found.period)
    sheet.add(reader(.version), "\(found.version), \(reader.state(found.state))")
    sheet.add(reader(.journalPosition), reader.count(found.journalPosition))
    sheet.add("SHA-256", found.sha256)
    let lines = [sheet.text(reader)] + faults(found, reader) + differences(found, reader) + since(found, reader)
    return lines.joined(separator: "\n")
  }

  private static func verdict(_ found: StatisticsVerificationView, _ reader: Reader) -> String {
    if found.identical { return reader.ink(.green, reader(.statisticsIdentical)) }
    return found.figuresEqual
      ? reader.ink(.green, reader(.statisticsEqual)) : reader.ink(.red, reader(.statisticsDiffer))
  }

  private static func faults(_ found: StatisticsVerificationView, _ reader: Reader) -> [String] {
    var faults: [String] = []
    if !found.known, found.state != "draft" { faults.append(reader(.statisticsUnknown)) }
    if let registered = found.registered, registered != found.sha256 {
      faults.append(reader(.statisticsOtherBytes, registered))
    }
    if !found.headHolds { faults.append(reader(.statisticsOtherHead)) }
    return faults.map { "  " + reader.ink(.red, $0) }
  }

  private static func differences(_ found: StatisticsVerificationView, _ reader: Reader) -> [String] {
    var lines = found.differences.map { difference in
      let part = difference.part == "value" ? "" : " (\(difference.part))"
      let values = reader(.fileAndRegister, difference.file ?? "-", difference.register ?? "-")
      return "  " + reader.ink(.bold, difference.figure + part) + "  " + values
    }
    if found.laterFigures > 0 { lines.append("  " + reader(.laterFigures, reader.count(found.laterFigures))) }
    return lines
  }

  private static func since(_ found: StatisticsVerificationView, _ reader: Reader) -> [String] {
    guard !found.since.isEmpty else { return [reader(.nothingSince)] }
    let lines = found.since.map { change in
      let event = [change.kind, change.number].compactMap(\.self).joined(separator: " ")
      let words = reader(
        .changedSince, change.before ?? "-", change.after ?? "-", event, change.position, reader.time(change.entered))
      return "  " + reader.ink(.bold, change.figure) + "  " + words
    }
    return [reader(.differentToday)] + lines
  }
}
