import WorkOrders

/// Carries the rows of a register, whatever its engine, into an empty one.
enum RegisterRows {
  /// Makes the tables and fills them, in transactions that are open on both sides.
  ///
  /// Rows stream in the order of their keys, so that memory stays flat.
  ///
  /// - Parameters:
  ///   - old: a register of the schema that this program knows.
  ///   - new: a place without a register.
  ///   - now: the moment at which the new one's tables are made.
  ///   - progress: is told how many rows are there, and how many there will be.
  /// - Returns: what the old one holds.
  static func carry(
    from old: any LoneConnection, to new: any LoneConnection, at now: Timestamp,
    progress: (_ done: Int, _ of: Int) -> Void
  ) throws -> RegisterCensus {
    let census = try RegisterCensus.take(on: old)
    let total = census.rows.values.reduce(0, +)
    var done = 0
    _ = try Migrator(Migration.all).migrate(on: new, at: now)
    let tables = try RegisterTable.all(Migration.all)
    for table in tables {
      try new.fill(table) { put in
        try old.stream(table.rows, []) { row in
          try put(row)
          done += 1
          if done % 1_000 == 0 { progress(done, total) }
        }
      }
    }
    let series = try old.numberSeries()
    try new.continueSeries(series)
    try new.settle(tables)
    guard try new.numberSeries() == series else {
      throw DomainError(.internal, "The series of numbers did not come over.")
    }
    progress(total, total)
    return census
  }
}
