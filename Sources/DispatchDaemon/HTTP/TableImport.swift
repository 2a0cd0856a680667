import DispatchAPI
import WorkOrders

/// Imports a table that was read whole: all of it or nothing.
struct TableImport {
  /// Rows below the header.
  let count: Int
  /// Rows that are wrong.
  let refused: [RefusedRow]

  /// Writes the table unless anything is wrong with it, or only says what would be.
  ///
  /// - Throws: ``RefusedFile`` with every problem, unless it is a dry run.
  func report(isDryRun: Bool, write: () throws -> Void) throws -> ImportReport {
    if isDryRun {
      return ImportReport(
        read: count, imported: count - refused.count, rejected: refused.count, refused: refused.map(ImportRefusal.init),
        skipped: 0)
    }
    guard refused.isEmpty else { throw RefusedFile(table: refused) }
    try write()
    return ImportReport(read: count, imported: count, rejected: 0, skipped: 0)
  }
}

extension ImportRefusal {
  /// A refused row as it travels.
  init(_ row: RefusedRow) {
    self.init(line: row.line, reason: row.error.description, row: row.row)
    column = row.error.field
  }
}
