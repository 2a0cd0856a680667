import CLibPQ

extension PostgreSQLConnection {
  /// How many rows a cursor gives at a time.
  private static let portion: CInt = 1_000

  /// Passes each row to `body`, a thousand at a time by a cursor, so that a long answer does not fill the memory.
  ///
  /// While `body` looks at a thousand, the server brings the next.
  func stream(_ sql: SQL, _ arguments: [(any SQLConvertible)?], _ body: (SQLRow) throws -> Void) throws {
    cursors.count += 1
    let name = "rows_\(cursors.count)"
    let arguments = try PostgreSQLArguments(arguments.map { $0?.sqlValue ?? .null })
    _ = try result(of: sql.text) { handle in
      arguments.withPointers {
        PQexecParams(
          handle, "DECLARE \(name) NO SCROLL CURSOR FOR \(sql.text)", CInt(arguments.count), arguments.types, $0, nil,
          nil, 0)
      }
    }
    let fetch = "FETCH \(Self.portion) FROM \(name)"
    defer { forget(fetch) }
    try askAhead(fetch)
    var isLast = false
    while !isLast {
      let rows = try answer(to: fetch)
      isLast = rows.count < Self.portion
      if !isLast { try askAhead(fetch) }
      let row = SQLRow(cells: rows)
      while rows.row < rows.count {
        try body(row)
        rows.row += 1
      }
    }
    try runScript("CLOSE \(name)")
  }

  /// Takes in what a cursor was asked for ahead, so that another statement may be run.
  ///
  /// - Throws: ``SQLFailure`` where the server could not answer; the transaction has failed then.
  func takeAhead() throws {
    guard let fetch = cursors.asked else { return }
    cursors.asked = nil
    let result = PQgetResult(handle)
    skipResults()
    cursors.arrived[fetch] = try rows(result, of: fetch)
  }

  private func askAhead(_ fetch: String) throws {
    try takeAhead()
    guard PQsendQuery(handle, fetch) == 1 else { throw SQLFailure(postgreSQL: nil, on: handle, in: fetch) }
    cursors.asked = fetch
  }

  private func answer(to fetch: String) throws -> PostgreSQLRows {
    try takeAhead()
    if let rows = cursors.arrived.removeValue(forKey: fetch) { return rows }
    // The answer was an error, which a statement in between has thrown: the transaction says so again.
    return try result(of: fetch) { PQexec($0, fetch) }
  }

  /// Lets go of what nobody wants any more.
  private func forget(_ fetch: String) {
    cursors.arrived[fetch] = nil
    guard cursors.asked == fetch else { return }
    cursors.asked = nil
    skipResults()
  }

  // The connection is free for another statement after the end of the answer, which is `nil`.
  private func skipResults() {
    while let result = PQgetResult(handle) { PQclear(result) }
  }
}
