import DispatchAPI

/// The guided call for people.
enum GuidedText {
  /// What is about to be logged.
  static func summary(_ report: CallReport, _ reader: Reader) -> String {
    var sheet = FactSheet(reader(.guideSummary))
    sheet.add(reader(.urgency), report.danger == true ? reader(.guideMostUrgent) : nil, .red)
    sheet.add(reader(.description), report.description)
    sheet.add(reader(.category), report.category ?? reader(.guideToClassify))
    sheet.add(reader(.site), report.place ?? report.address ?? point(report))
    sheet.add(reader(.zone), report.zone)
    sheet.add(reader(.phone), report.phone)
    sheet.add(reader(.name), report.caller)
    sheet.add(reader(.guideAgainAbout), report.chase ?? report.link)
    return sheet.text(reader)
  }

  private static func point(_ report: CallReport) -> String? {
    guard let lat = report.lat, let lon = report.lon else { return nil }
    return "\(lat), \(lon)"
  }
}
