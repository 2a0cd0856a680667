import GRDBSQLite

extension SQLiteConnection: LoneConnection {
  func beginCarrying() throws { try begin() }

  func beginFilling() throws { try begin() }

  func fill(_ table: RegisterTable, _ rows: (_ put: (SQLRow) throws -> Void) throws -> Void) throws {
    let places = table.columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    let sql = SQL(composed: "INSERT INTO \(table.name) (\(table.list(table.columns))) VALUES (\(places))")
    let columns = table.columns.indices
    try rows { row in try execute(sql, columns.map { row.value($0) }) }
  }

  /// The words that are searched; keys go on from the largest, and plans are made by the tables alone.
  func settle(_ tables: [RegisterTable]) throws { try SearchIndex.fill(on: self) }

  func numberSeries() throws -> [SeriesState] {
    try query("SELECT kind, year, last FROM number_series ORDER BY kind, year") {
      SeriesState(kind: try $0.text(0), year: try $0.int(1), last: try $0.int(2))
    }
  }

  func continueSeries(_ series: [SeriesState]) throws {
    for state in series {
      try execute(
        "INSERT INTO number_series (kind, year, last) VALUES ($1, $2, $3)", [state.kind, state.year, state.last])
    }
  }
}
