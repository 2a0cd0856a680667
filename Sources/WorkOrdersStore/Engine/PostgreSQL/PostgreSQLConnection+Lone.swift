import CLibPQ

extension PostgreSQLConnection: LoneConnection {
  /// Lets the open transaction take as long as it does: neither a long COPY nor the other side's work is a hang.
  func takeTime() throws {
    try runScript("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0")
  }

  func beginCarrying() throws {
    try beginReading()
    try takeTime()
  }

  func beginFilling() throws {
    try begin(.beside)
    try takeTime()
  }

  func fill(_ table: RegisterTable, _ rows: (_ put: (SQLRow) throws -> Void) throws -> Void) throws {
    let text = "COPY \(table.name) (\(table.list(table.columns))) FROM STDIN"
    try beginCopy(text)
    var lines = CopyLines(columns: table.columns.count)
    do {
      try rows { row in
        try lines.append(row)
        if lines.isFull { try put(&lines, text) }
      }
      try put(&lines, text)
    } catch {
      endCopy(because: "broken off")
      throw error
    }
    guard endCopy(because: nil) else { throw SQLFailure(postgreSQL: nil, on: handle, in: text) }
  }

  private func beginCopy(_ text: String) throws {
    let result = PQexec(handle, text)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COPY_IN else { throw SQLFailure(postgreSQL: result, on: handle, in: text) }
  }

  private func put(_ lines: inout CopyLines, _ text: String) throws {
    let isTaken = lines.bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { PQputCopyData(handle, $0.baseAddress, CInt($0.count)) == 1 }
    }
    guard isTaken else { throw SQLFailure(postgreSQL: nil, on: handle, in: text) }
    lines.clear()
  }

  /// Ends a COPY; whether the server took all of it.
  @discardableResult
  private func endCopy(because reason: String?) -> Bool {
    var isTaken = PQputCopyEnd(handle, reason) == 1
    while let result = PQgetResult(handle) {
      if PQresultStatus(result) != PGRES_COMMAND_OK { isTaken = false }
      PQclear(result)
    }
    return isTaken
  }

  func settle(_ tables: [RegisterTable]) throws {
    let identities = try query(
      """
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = current_schema() AND is_identity = 'YES'
      """
    ) { (table: try $0.text(0), column: try $0.text(1)) }
    for (table, column) in identities {
      _ = try exists(
        SQL(
          composed:
            "SELECT setval(pg_get_serial_sequence('\(table)', '\(column)'), coalesce(max(\(column)), 0) + 1, false) "
            + "FROM \(table)"))
    }
    try runScript(tables.map { "ANALYZE \($0.name)" }.joined(separator: ";"))
  }

  func numberSeries() throws -> [SeriesState] {
    try query(
      """
      SELECT sequencename::text, last_value FROM pg_sequences
      WHERE schemaname = current_schema() AND sequencename ~ '^number_[a-z]+_[0-9]+$' AND last_value IS NOT NULL
      ORDER BY sequencename
      """
    ) { row in
      let parts = try row.text(0).split(separator: "_")
      return SeriesState(kind: parts[1].uppercased(), year: Int(parts[2]) ?? 0, last: try row.int(1))
    }
  }

  func continueSeries(_ series: [SeriesState]) throws {
    for state in series {
      let name = NumberSeries.name(of: state.kind, year: state.year)
      try runScript("CREATE SEQUENCE \(name)")
      _ = try exists(SQL(composed: "SELECT setval('\(name)', \(state.last))"))
    }
  }
}
