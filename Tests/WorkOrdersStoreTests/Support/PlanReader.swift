import WorkOrders

@testable import WorkOrdersStore

/// Passes statements on and keeps their texts, so that a test can ask for their plans.
final class PlanReader: SQLConnection {
  private let connection: any SQLConnection
  private var statements: [(text: String, arguments: [(any SQLConvertible)?])] = []

  init(_ connection: any SQLConnection) { self.connection = connection }

  var dialect: Dialect { connection.dialect }

  func run(_ sql: SQL, _ arguments: [(any SQLConvertible)?], _ onRow: (SQLRow) throws -> Bool) throws -> Int {
    statements.append((sql.text, arguments))
    return try connection.run(sql, arguments, onRow)
  }

  func stream(_ sql: SQL, _ arguments: [(any SQLConvertible)?], _ body: (SQLRow) throws -> Void) throws {
    try forEach(sql, arguments, body)
  }

  func nextNumber(of kind: String, year: Int) throws -> Int { try connection.nextNumber(of: kind, year: year) }

  func holds(_ name: String, waits: Bool) throws -> Bool { try connection.holds(name, waits: waits) }

  func savepoint<T>(_ body: () throws -> T) throws -> T { try connection.savepoint(body) }

  func runScript(_ text: String) throws { try connection.runScript(text) }

  func beforeCommit(_ hook: @escaping @Sendable (any SQLConnection) throws -> Void) { connection.beforeCommit(hook) }

  func afterCommit(_ hook: @escaping @Sendable () -> Void) { connection.afterCommit(hook) }

  func wakeDaemons() { connection.wakeDaemons() }

  /// The plans of the statements that went through: a line for each table on SQLite, for each step on PostgreSQL.
  func plans() throws -> [String] {
    let (words, column) = dialect.isShared ? ("EXPLAIN (COSTS OFF) ", 0) : ("EXPLAIN QUERY PLAN ", 3)
    return try statements.flatMap { text, arguments in
      try connection.query(SQL(composed: words + text), arguments) { try $0.text(column) }
    }
  }
}
