import DispatchAPI

/// Calls that wait, for people.
enum SpoolText {
  /// Where it is, in a line.
  static func site(_ report: CallReport) -> String? {
    let point = report.lat.flatMap { lat in report.lon.map { "\(lat), \($0)" } }
    return joined(report.place, report.address, point, report.zone)
  }

  /// Who reported, in a line.
  static func reporter(_ report: CallReport) -> String? {
    joined(report.caller, report.phone, report.email, report.office)
  }

  /// Everything about one call.
  static func sheet(_ call: SpooledCall, _ reader: Reader) -> String {
    let report = call.report
    var sheet = FactSheet("\(call.key)  \(reader.localTime(call.spooledAt))")
    sheet.add(reader(.when), report.occurred)
    sheet.add(reader(.description), report.description)
    sheet.add(reader(.category), report.category)
    sheet.add(reader(.urgency), report.danger == true ? reader(.guideMostUrgent) : report.urgency, .red)
    sheet.add(reader(.site), site(report))
    sheet.add(reader(.reporters), reporter(report))
    sheet.add(reader(.channel), report.channel)
    sheet.add(reader(.outcome), report.outcome)
    sheet.add(reader(.estimate), report.estimate)
    sheet.add(reader(.toBeDoneBy), report.date.map(reader.day))
    sheet.add(reader(.guideAgainAbout), report.chase ?? report.link)
    sheet.add(reader(.note), report.note)
    sheet.add(reader(.enteredBy), call.actAs)
    sheet.add("dispatchd", call.place)
    return sheet.text(reader)
  }

  private static func joined(_ parts: String?...) -> String? {
    let known = parts.compactMap(\.self)
    return known.isEmpty ? nil : known.joined(separator: " · ")
  }
}
