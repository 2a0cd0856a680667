/// A CSV file with a header, read row by row into values; rows that cannot be are refused and the others still read.
public struct CSVTable<Value: Sendable>: Sendable {
  /// The values, in the file's order.
  public private(set) var values: [Value] = []
  /// The rows refused, in the file's order.
  public private(set) var refused: [RefusedRow] = []

  /// Reads a whole file.
  ///
  /// - Throws: ``DomainError`` with code `malformed` when the file is empty or its header lacks a column.
  public init(
    _ bytes: [UInt8], columns: [String], read: (CSVFields) throws(DomainError) -> Value
  ) throws(DomainError) {
    let rows = CSVReader.rows(of: bytes)
    guard let first = rows.first else {
      throw DomainError(
        .malformed, .init(it: "Il file è vuoto.", en: "The file is empty."),
        hint: .init(it: "La prima riga nomina le colonne.", en: "Its first line names the columns."))
    }
    let header = try CSVHeader(try first.fields())
    try header.require(columns)
    for row in rows.dropFirst() {
      do throws(DomainError) {
        let fields = CSVFields(header: header, fields: try row.fields())
        try fields.checkLengths()
        values.append(try read(fields))
      } catch {
        // A row that could not be read at all is reported by its line alone.
        let text = (try? row.fields()).map { CSVWriter().row($0) } ?? ""
        refused.append(RefusedRow(line: row.line, error: error, row: text.trimmingLineEnd))
      }
    }
  }

  /// Rows of the file, the header not counted.
  public var count: Int { values.count + refused.count }
}

extension String {
  var trimmingLineEnd: String { hasSuffix("\r\n") ? String(dropLast()) : self }
}
