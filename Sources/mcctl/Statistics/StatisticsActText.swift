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
    return sheet.text(reader) + (whereChanges(of: act).map { "\n" + reader(.changesAreIn, $0) } ?? "")
  }

  /// The command that lists what a reissue changed; `nil` where nothing was.
  private static func whereChanges(of act: StatisticsActView) -> String? {
    guard let changes = act.changes, changes > 0, let period = ReportingPeriod(label: act.period) else { return nil }
    return "mcctl statistics show \(StatisticsAct.option(for: period)) --section \(StatisticsSection.changes.rawValue)"
  }

  private static func moment(_ time: String, _ login: String?, _ reader: Reader) -> String {
    [reader.time(time), login].compactMap(\.self).joined(separator: ", ")
  }

  /// A line a version; which one stands is said beside its state.
  static func list(_ acts: [StatisticsActView], _ reader: Reader) -> String {
    guard !acts.isEmpty else { return reader(.noStatisticsActs) }
    var table = TextTable([
      .init(title: reader(.period)), .init(title: reader(.version), isRight: true), .init(title: reader(.state)),
      .init(title: reader(.when)), .init(title: reader(.actor)), .init(title: "SHA-256"),
      .init(title: reader(.reason), isFlexible: true),
    ])
    for act in acts {
      let state = reader.state(act.state) + (act.stands == true ? ", \(reader(.standsNow))" : "")
      table.add(
        .init(act.period, .bold), .init("\(act.version)"), .init(state),
        .init(reader.time(act.issuedAt ?? act.madeAt)), .init(act.issuedBy ?? act.madeBy ?? "-"),
        .init(String(act.sha256.prefix(12))), .init(act.reason ?? ""))
    }
    return table.text(reader)
  }

  /// Whether a file holds, what does not, and what would be different today.
  ///
  /// - Parameters:
  ///   - names: what the codes of figures are called.
  ///   - most: how many figures of each event are shown.
  static func verification(
    _ found: StatisticsVerificationView, _ reader: Reader, _ names: FigureNames,
    showing most: Int = ChangedFiguresText.usualFigures
  ) -> String {
    let verdict = verdict(found)
    var sheet = FactSheet(reader(verdict.phrase), verdict.ink)
    sheet.add(reader(.period), found.period)
    sheet.add(reader(.version), "\(found.version), \(reader.state(found.state))")
    sheet.add(reader(.journalPosition), reader.count(found.journalPosition))
    sheet.add("SHA-256", found.sha256)
    if let latest = found.latestVersion, latest > found.version { sheet.add(reader(.replacedBy), "\(latest)", .yellow) }
    let lines =
      [sheet.text(reader)] + faults(found, reader) + differences(found, reader, names)
      + since(found, reader, names, most)
    return lines.joined(separator: "\n")
  }

  private static func verdict(_ found: StatisticsVerificationView) -> (phrase: Phrase, ink: Ink) {
    if found.identical { return (.statisticsIdentical, .green) }
    if found.figuresEqual { return (.statisticsEqual, .green) }
    guard found.headHolds, found.differences.isEmpty else { return (.statisticsDiffer, .red) }
    return (found.known || found.state == "draft" ? .statisticsAltered : .statisticsNotOurs, .red)
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

  private static func differences(
    _ found: StatisticsVerificationView, _ reader: Reader, _ names: FigureNames
  ) -> [String] {
    let title = FigureTitle(names: names, reader: reader)
    var lines = found.differences.map { difference in
      let values = FigureValuePair(unit: FigureLine.unit(of: difference.figure), reader: reader)
        .texts(difference.file, difference.register)
      return reader.entry(
        title.text(difference.figure, part: difference.part), reader(.fileAndRegister, values.first, values.second),
        indent: 2, .bold)
    }
    if found.laterFigures > 0 { lines.append("  " + reader(.laterFigures, reader.count(found.laterFigures))) }
    return lines
  }

  private static func since(
    _ found: StatisticsVerificationView, _ reader: Reader, _ names: FigureNames, _ most: Int
  ) -> [String] {
    guard !found.since.isEmpty else { return [reader(.nothingSince)] }
    let text = ChangedFiguresText(reader: reader, names: names, most: most)
    return ["", reader(.differentToday, reader.count(found.since.count)), text.text(found.since)]
  }
}
