import DispatchAPI
import WorkOrders

/// Imports a table that was read whole: all of it or nothing.
struct TableImport<Value: Sendable>: Sendable {
  private let values: [Value]
  private let count: Int
  private let refused: [RefusedRow]

  /// Takes what was read.
  ///
  /// - Parameters:
  ///   - values: what the rows that are right say.
  ///   - count: rows below the header.
  ///   - refused: rows that are wrong.
  ///   - body: the request.
  /// - Throws: ``RefusedFile`` with every problem, unless it is a dry run.
  init(_ values: [Value], count: Int, refused: [RefusedRow], _ body: TableBody) throws {
    let isDryRun = body.dryRun ?? false
    guard isDryRun || refused.isEmpty else { throw RefusedFile(table: refused) }
    self.values = isDryRun ? [] : values
    self.count = count
    self.refused = refused
  }

  /// Writes the table, unless it is a dry run, and reports in a language.
  ///
  /// One refused row keeps all others out: a dry run counts none as imported then, as the import itself would.
  func enter(in language: Language, _ write: ([Value]) throws -> Void) throws -> ImportReport {
    if !values.isEmpty { try write(values) }
    return ImportReport(
      read: count, imported: refused.isEmpty ? count : 0, rejected: refused.count,
      refused: refused.map { ImportRefusal($0, in: language) })
  }
}

extension ImportRefusal {
  /// A refused row as it travels, with its reason in one language.
  init(_ row: RefusedRow, in language: Language) {
    self.init(line: row.line, reason: row.error.text(language), row: row.row)
    column = row.error.field
  }
}
