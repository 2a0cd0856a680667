import CityFile
import DispatchAPI
import WorkOrders
import WorkOrdersStore

/// A file of requests from another system, read and checked row by row, ready to be entered whole.
struct RequestImport: Sendable {
  private let name: String
  private let isDryRun: Bool
  private let language: Language
  private let read: Int
  private let accepted: [Row]
  private let refused: [ImportRefusal]
  private let progress: @Sendable (StreamedProgress<ImportReport>) -> Void

  private struct Row: Sendable {
    let line: Int
    let request: ImportedRequest
    let fields: [String]
  }

  /// Reads the file by its mapping.
  ///
  /// - Throws: ``DomainError`` when the mapping is wrong, or the file lacks a column that it names.
  init(
    _ body: ImportBody, policy: Policy, language: Language,
    progress: @escaping @Sendable (StreamedProgress<ImportReport>) -> Void
  ) throws {
    let mapping = try ImportMappingFile.read(body.mapping, categories: Set(policy.categories.map(\.code)))
    let lines = CSVReader.rows(of: Array(body.csv.utf8), separator: mapping.separator)
    guard let first = lines.first else {
      throw DomainError(
        .malformed, .init(it: "Il file è vuoto.", en: "The file is empty."),
        hint: .init(it: "La prima riga nomina le colonne.", en: "Its first line names the columns."), field: "csv")
    }
    let header = try CSVHeader(try first.fields())
    try mapping.check(header)
    var accepted: [Row] = []
    var refused: [ImportRefusal] = []
    var numbers: [String: Int] = [:]
    for line in lines.dropFirst() {
      do throws(DomainError) {
        let fields = try line.fields()
        let request = try mapping.translate(row: fields, header: header)
        if let earlier = numbers.updateValue(line.line, forKey: request.number) {
          throw Self.repeated(request, earlier)
        }
        accepted.append(Row(line: line.line, request: request, fields: fields))
      } catch {
        refused.append(Self.refusal(line, error, language))
      }
    }
    name = body.name ?? "requests.csv"
    isDryRun = body.dryRun ?? false
    self.language = language
    read = lines.count - 1
    self.accepted = accepted
    self.refused = refused
    self.progress = progress
  }

  /// Enters every accepted row in one transaction, or on a dry run only looks which would be.
  func enter(by actor: Actor, _ transaction: RegisterTransaction) throws -> ImportReport {
    let context = try transaction.context(by: actor)
    var refused = refused
    var imported = 0
    for (index, row) in accepted.enumerated() {
      if index.isMultiple(of: 250) { tell(index + self.refused.count) }
      if try isTaken(row.request, context, transaction) {
        imported += 1
      } else {
        refused.append(known(row))
      }
    }
    refused.sort { $0.line < $1.line }
    var report = ImportReport(
      read: read, imported: imported, rejected: refused.count, refused: refused)
    // A file of which nothing was taken is no import.
    guard !isDryRun, imported > 0 else { return report }
    report.batch = try transaction.noteImport(
      file: name, read: read, imported: imported, rejected: refused.count, in: context
    ).description
    return report
  }

  private func isTaken(_ request: ImportedRequest, _ context: ActContext, _ transaction: RegisterTransaction) throws
    -> Bool
  {
    if isDryRun { return try !transaction.snapshot.hasRequest(externalNumber: request.number) }
    return try transaction.enter(request, in: context) != nil
  }

  private func tell(_ count: Int) {
    var line = StreamedProgress<ImportReport>(read: count)
    line.of = read
    progress(line)
  }

  private static func refusal(_ line: CSVRow, _ error: DomainError, _ language: Language) -> ImportRefusal {
    var refusal = ImportRefusal(line: line.line, reason: error.text(language), row: "")
    if let fields = try? line.fields() { refusal.row = text(fields) }  // A row that is no text is not shown.
    refusal.column = error.field
    return refusal
  }

  private func known(_ row: Row) -> ImportRefusal {
    let reason = LocalizedText(
      it: "La richiesta \(row.request.number) è già nell'archivio.",
      en: "The request \(row.request.number) is already in the register.")
    return ImportRefusal(line: row.line, reason: reason(language), row: Self.text(row.fields))
  }

  // The line end is one character and not part of the row.
  private static func text(_ fields: [String]) -> String { String(CSVWriter().row(fields).dropLast()) }

  private static func repeated(_ request: ImportedRequest, _ line: Int) -> DomainError {
    DomainError(
      .invalid,
      .init(
        it: "La richiesta \(request.number) è già alla riga \(line).",
        en: "The request \(request.number) stands on line \(line) already."))
  }
}
