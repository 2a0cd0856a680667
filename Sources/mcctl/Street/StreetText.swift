import DispatchAPI
import Foundation
import WorkOrders

/// Streets for people.
enum StreetText {
  /// A line a street.
  static func list(_ streets: [StreetView], _ reader: Reader) -> String {
    guard !streets.isEmpty else { return reader(.noStreets) }
    var table = TextTable([
      .init(title: reader(.number)), .init(title: reader(.street), isFlexible: true),
      .init(title: reader(.locality), isFlexible: true),
    ])
    for street in streets {
      let names = [street.name] + street.otherNames
      table.add(
        .init("\(street.number)"), .init(names.joined(separator: " / "), .bold), .init(street.locality ?? "-"))
    }
    return table.text(reader)
  }

  /// A line an address, the best first.
  static func addresses(_ found: [AddressView], _ reader: Reader) -> String {
    guard !found.isEmpty else { return reader(.noAddress) }
    var table = TextTable([
      .init(title: "", isRight: true), .init(title: reader(.street), isFlexible: true),
      .init(title: reader(.zone)), .init(title: reader(.point)), .init(title: reader(.likeness), isRight: true),
      .init(title: reader(.reason), isFlexible: true),
    ])
    for (index, address) in found.enumerated() {
      table.add(
        .init("\(index + 1)"), .init(address.address, .bold), .init(address.zone?.rawValue ?? "-"),
        .init(point(address, reader)), .init("\(Int((address.score * 100).rounded())) %"), .init(address.reason))
    }
    return table.text(reader)
  }

  /// Writes the refused rows beside the file, or where told, and prints the report with the path.
  ///
  /// - Throws: ``FaultsFound`` when rows were there and none was taken, or would be.
  static func finish(
    _ report: StreetReport, of file: String, to path: String?, isDryRun: Bool, _ session: Session
  ) throws {
    var report = report
    let beside = file == "-" ? "refused.csv" : file + ".refused.csv"
    if !report.refused.isEmpty, let path = path ?? (isDryRun ? nil : beside) {
      report.report = try WholeFile.writeNew(Data(ImportText.refusedRows(report.refused).utf8), to: path)
    }
    try session.show(report) { text(report, isDryRun: isDryRun, $0) }
    if report.read > 0, report.imported == 0 { throw FaultsFound() }
  }

  /// The counts, what was done, and the first refused rows.
  static func text(_ report: StreetReport, isDryRun: Bool, _ reader: Reader) -> String {
    var sheet = FactSheet(reader(isDryRun ? .importCheck : .importResult))
    sheet.add(reader(.rowsRead), reader.count(report.read))
    sheet.add(reader(isDryRun ? .rowsToImport : .rowsImported), reader.count(report.imported), .green)
    sheet.add(reader(.rowsRejected), reader.count(report.rejected), report.rejected > 0 ? .red : nil)
    sheet.add(reader(.streets), changes(report.streets, reader))
    sheet.add(reader(.civics), changes(report.civics, reader))
    sheet.add(reader(.locatedCivics), reader.count(report.located))
    sheet.add(reader(.refusedRows), report.report)
    let first = report.refused.prefix(isDryRun ? 20 : 5).map { "  \(reader(.line)) \($0.line): \($0.reason)" }
    let rest = report.refused.count - first.count
    let more = rest > 0 ? ["  " + reader(.andMore, reader.count(rest))] : []
    let kept = report.isWhole || report.read == 0 ? [] : [reader(.nothingRemoved)]
    return ([sheet.text(reader)] + first + more + kept).joined(separator: "\n")
  }

  private static func changes(_ changes: StreetChanges, _ reader: Reader) -> String {
    reader(
      .streetChanges, reader.count(changes.added), reader.count(changes.changed), reader.count(changes.unchanged),
      reader.count(changes.removed))
  }

  private static func point(_ address: AddressView, _ reader: Reader) -> String {
    guard let lat = address.lat, let lon = address.lon else { return reader(.pointUnknown) }
    return "\(lat), \(lon)" + (address.precision == "nearest" ? " " + reader(.pointNear) : "")
  }
}
