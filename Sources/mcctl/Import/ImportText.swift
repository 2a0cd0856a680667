import DispatchAPI
import Foundation
import WorkOrders

/// What became of a file, for people, and its refused rows as a file.
enum ImportText {
  /// Writes the refused rows beside the file, or where told, and prints the report with the path.
  ///
  /// A dry run leaves no file behind unless one was asked for.
  ///
  /// - Throws: ``FaultsFound`` when rows were there and none was taken, or would be.
  static func finish(
    _ report: ImportReport, of file: String, to path: String?, isDryRun: Bool, _ session: Session
  ) throws {
    var report = report
    let beside = file == "-" ? "refused.csv" : file + ".refused.csv"
    if !report.refused.isEmpty, let path = path ?? (isDryRun ? nil : beside) {
      report.report = try WholeFile.writeNew(Data(refusedRows(report.refused).utf8), to: path)
    }
    try session.show(report) { text(report, isDryRun: isDryRun, $0) }
    if report.read > 0, report.imported == 0 { throw FaultsFound() }
  }

  /// The refused rows as CSV: line, column, reason and the row as it stood.
  static func refusedRows(_ refused: [ImportRefusal]) -> String {
    let rows = refused.map { [String($0.line), $0.column ?? "", $0.reason, $0.row] }
    return CSVWriter().rows([["line", "column", "reason", "row"]] + rows)
  }

  /// The counts and the first refused rows, for people.
  static func text(_ report: ImportReport, isDryRun: Bool, _ reader: Reader) -> String {
    let title = reader(isDryRun ? .importCheck : .importResult)
    var sheet = FactSheet(report.batch.map { reader(.importBatch, $0) } ?? title)
    sheet.add(reader(.rowsRead), reader.count(report.read))
    sheet.add(reader(isDryRun ? .rowsToImport : .rowsImported), reader.count(report.imported), .green)
    sheet.add(reader(.rowsRejected), reader.count(report.rejected), report.rejected > 0 ? .red : nil)
    sheet.add(reader(.refusedRows), report.report)
    let first = report.refused.prefix(isDryRun ? 20 : 5).map { "  \(reader(.line)) \($0.line): \($0.reason)" }
    let rest = report.refused.count - first.count
    let more = rest > 0 ? ["  " + reader(.andMore, reader.count(rest))] : []
    return ([sheet.text(reader)] + first + more).joined(separator: "\n")
  }

  /// A line an import.
  static func list(_ batches: [ImportBatchView], _ reader: Reader) -> String {
    guard !batches.isEmpty else { return reader(.noImports) }
    var table = TextTable([
      .init(title: reader(.number)), .init(title: reader(.when)), .init(title: reader(.enteredBy)),
      .init(title: reader(.rowsRead), isRight: true), .init(title: reader(.rowsImported), isRight: true),
      .init(title: reader(.rowsRejected), isRight: true), .init(title: reader(.name), isFlexible: true),
    ])
    for batch in batches {
      table.add(
        .init("\(batch.batch)", .bold), .init(reader.time(batch.at)), .init(batch.by), .init(reader.count(batch.read)),
        .init(reader.count(batch.imported)), .init(reader.count(batch.rejected), batch.rejected > 0 ? .red : nil),
        .init(batch.file))
    }
    return table.text(reader)
  }
}
