import CLibPQ
import WorkOrders

/// One connection to a PostgreSQL server, with its prepared statements.
final class PostgreSQLConnection: SQLConnection {
  let dialect = Dialect.postgreSQL

  private struct Statement {
    let name: String
    /// The types its parameters were prepared with; 0 where the server found one by itself.
    let types: [UInt32]
  }

  let handle: OpaquePointer
  /// The schema that was made for this connection; `nil` where it was there.
  var madeSchema: String?
  private let series: NumberSeries
  private var statements: [SQL: Statement] = [:]
  private var prepared = 0
  var cursors = CursorRows()
  private var hooks: [@Sendable () -> Void] = []
  private var lastWrites: [@Sendable (any SQLConnection) throws -> Void] = []
  private var wakes = false

  /// Connects, with any of the hosts that the connection string names.
  ///
  /// - Throws: ``SQLFailure`` `lost` when none answers or lets us in.
  init(_ location: ServerLocation, series: NumberSeries) throws {
    guard let handle = location.connect() else { throw SQLFailure(unconnected: nil) }
    guard PQstatus(handle) == CONNECTION_OK else {
      defer { PQfinish(handle) }
      throw SQLFailure(unconnected: handle)
    }
    self.handle = handle
    self.series = series
    // Notices ("relation exists, skipping") would go to the program's standard error.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    // A throw from here on closes the connection: every property is set, so that `deinit` runs.
    try runScript(Self.settings)
    // The name is plain, see ServerLocation.
    if let schema = location.schema { try runScript("SET search_path = \(schema)") }
  }

  // A statement that hangs is given up before its caller is; a lock nobody gives back does not hold a writer for ever.
  private static let settings = """
    SET client_encoding = 'UTF8'; SET bytea_output = 'hex'; SET extra_float_digits = 1;
    SET statement_timeout = '60s'; SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '120s'
    """

  deinit { PQfinish(handle) }

  /// Whether the server can no longer be reached by it.
  var isLost: Bool { PQstatus(handle) != CONNECTION_OK }

  /// The server's version, as 150018 for 15.18.
  var serverVersion: Int { Int(PQserverVersion(handle)) }

  /// The options in force, by libpq's names.
  var options: [String: String] { PQconninfo(handle).map(ServerLocation.taken) ?? [:] }

  @discardableResult
  func run(_ sql: SQL, _ arguments: [(any SQLConvertible)?], _ onRow: (SQLRow) throws -> Bool) throws -> Int {
    let rows = try answer(sql, PostgreSQLArguments(arguments.map { $0?.sqlValue ?? .null }))
    let row = SQLRow(cells: rows)
    while rows.row < rows.count, try onRow(row) { rows.row += 1 }
    return rows.touched
  }

  func runScript(_ text: String) throws { _ = try result(of: text) { PQexec($0, text) } }

  /// Makes a thing of a plain name where it is missing.
  func make(_ kind: String, _ name: String) throws {
    do {
      try runScript("CREATE \(kind) IF NOT EXISTS \(name)")
    } catch let failure as SQLFailure where failure.kind == .duplicate {
      // Another daemon has made it at the same moment.
    }
  }

  func nextNumber(of kind: String, year: Int) throws -> Int {
    let name = try series.name(of: kind, year: year)
    guard let number = try first(SQL(composed: "SELECT nextval('\(name)')"), [], { try $0.int(0) }) else {
      throw SQLFailure(kind: .other, detail: "the series \(name) gave no number")
    }
    return number
  }

  func beforeCommit(_ hook: @escaping @Sendable (any SQLConnection) throws -> Void) { lastWrites.append(hook) }

  func afterCommit(_ hook: @escaping @Sendable () -> Void) { hooks.append(hook) }

  func wakeDaemons() { wakes = true }

  // MARK: Statements

  private func answer(_ sql: SQL, _ arguments: PostgreSQLArguments) throws -> PostgreSQLRows {
    let statement = try prepared(sql, for: arguments)
    return try result(of: sql.text) { handle in
      arguments.withPointers { PQexecPrepared(handle, statement.name, CInt(arguments.count), $0, nil, nil, 0) }
    }
  }

  /// The prepared statement for arguments of these types, prepared again when one is known that was NULL before.
  private func prepared(_ sql: SQL, for arguments: PostgreSQLArguments) throws -> Statement {
    let known = statements[sql]
    if let known, known.types.count == arguments.count,
      zip(known.types, arguments.types).allSatisfy({ $0 == $1 || $1 == 0 })
    {
      return known
    }
    guard SQLParameters.count(in: sql.text) == arguments.count else {
      throw SQLFailure(kind: .other, detail: "\(arguments.count) arguments for the parameters of: \(sql.text)")
    }
    let earlier = known?.types ?? []
    let types = arguments.types.enumerated().map { index, type in
      type == 0 && earlier.indices.contains(index) ? earlier[index] : type
    }
    prepared += 1
    let statement = Statement(name: "s\(prepared)", types: types)
    let text = sql.text
    _ = try result(of: text) { PQprepare($0, statement.name, text, CInt(types.count), types) }
    if let known { try runScript("DEALLOCATE \(known.name)") }
    statements[sql] = statement
    return statement
  }

  /// The rows that a statement answers, after those that a cursor has on the way are taken in.
  func result(of text: String, _ body: (OpaquePointer) -> OpaquePointer?) throws -> PostgreSQLRows {
    try takeAhead()
    return try rows(body(handle), of: text)
  }

  /// A result of libpq's as rows.
  func rows(_ result: OpaquePointer?, of text: String) throws -> PostgreSQLRows {
    guard let result else { throw SQLFailure(postgreSQL: nil, on: handle, in: text) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return PostgreSQLRows(result)
    default:
      defer { PQclear(result) }
      throw SQLFailure(postgreSQL: result, on: handle, in: text)
    }
  }
}

// MARK: Transactions

extension PostgreSQLConnection {
  /// Begins a transaction that may write.
  func begin(_ isolation: WriteIsolation) throws {
    switch isolation {
    case .alone: try runScript("BEGIN ISOLATION LEVEL SERIALIZABLE")
    case .guarded: try runScript("BEGIN ISOLATION LEVEL REPEATABLE READ")
    case .beside: try runScript("BEGIN ISOLATION LEVEL READ COMMITTED")
    }
  }

  /// Begins a transaction that reads one snapshot.
  func beginReading() throws { try runScript("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") }

  /// Runs `body`, a whole transaction, while no other is run so: those that keep meeting each other stand in line.
  func inTurn<T>(_ body: () throws -> T) throws -> T {
    let line: SQL = "SELECT pg_advisory_lock(hashtextextended(current_schema() || ' turn', 0))"
    try waiting { _ = try exists(line) }
    defer {
      // Where the connection is lost the server has given it back.
      rollback()
      _ = try? exists("SELECT pg_advisory_unlock(hashtextextended(current_schema() || ' turn', 0))")
    }
    return try body()
  }

  /// Makes the transaction durable; when this throws `lost`, nobody knows whether it is.
  func commit() throws {
    let due = lastWrites
    lastWrites = []
    for write in due { try write(self) }
    let rows = try result(of: "COMMIT") { PQexec($0, "COMMIT") }
    // A transaction in which a statement failed is rolled back by COMMIT, without an error.
    guard rows.command == "COMMIT" else {
      throw SQLFailure(kind: .other, detail: "a failed transaction was to be committed (\(rows.command))")
    }
  }

  /// Ends the transaction without a trace.
  func rollback() {
    hooks = []
    lastWrites = []
    wakes = false
    cursors = CursorRows()
    // It fails only when there is no transaction, or no connection: then the server ends it.
    if PQtransactionStatus(handle) != PQTRANS_IDLE { PQclear(PQexec(handle, "ROLLBACK")) }
  }

  func savepoint<T>(_ body: () throws -> T) throws -> T {
    try runScript("SAVEPOINT verb")
    let (mark, lastMark) = (hooks.count, lastWrites.count)
    do {
      let value = try body()
      try runScript("RELEASE verb")
      return value
    } catch {
      hooks.removeLast(hooks.count - mark)
      lastWrites.removeLast(lastWrites.count - lastMark)
      if !isLost { try runScript("ROLLBACK TO verb; RELEASE verb") }
      throw error
    }
  }

  /// Runs and forgets the hooks, in the order they were asked for, and rings where somebody is to be woken.
  func finish(_ bell: PostgreSQLBell) {
    let (due, rings) = (hooks, wakes)
    (hooks, wakes) = ([], false)
    for hook in due { hook() }
    if rings { bell.ring() }
  }
}
