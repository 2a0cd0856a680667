import GRDBSQLite

/// One SQLite connection: GRDB opens it and guards its thread, statements go straight to SQLite.
final class SQLiteConnection: SQLConnection {
  let dialect = Dialect.sqlite
  /// Pages in the write-ahead log after the last commit of this connection.
  var logPages = 0

  let handle: OpaquePointer
  private var statements: [SQL: SQLiteStatement] = [:]
  private var hooks: [@Sendable () -> Void] = []
  private var lastWrites: [@Sendable (any SQLConnection) throws -> Void] = []
  private var needsTransaction = false
  private var hasLostTransaction = false

  /// Uses an open connection, which must outlive this object.
  init(handle: OpaquePointer) {
    self.handle = handle
  }

  @discardableResult
  func run(_ sql: SQL, _ arguments: [(any SQLConvertible)?], _ onRow: (SQLRow) throws -> Bool) throws -> Int {
    guard !hasLostTransaction else { throw SQLFailure(kind: .interrupted, detail: "the transaction was rolled back") }
    let statement = try prepared(sql)
    statement.isRunning = true
    defer { release(statement, sql) }
    guard statement.argumentCount == arguments.count else {
      throw SQLFailure(
        kind: .other, detail: "\(arguments.count) arguments for \(statement.argumentCount) parameters in: \(sql.text)")
    }
    guard statement.bind(arguments) == SQLITE_OK else { throw failure(sql.text) }
    try step(statement, sql, onRow)
    return statement.isReadOnly ? 0 : Int(sqlite3_changes(handle))
  }

  private func step(_ statement: SQLiteStatement, _ sql: SQL, _ onRow: (SQLRow) throws -> Bool) throws {
    let row = SQLRow(cells: statement)
    var isWanted = true
    while true {
      switch sqlite3_step(statement.handle) {
      case SQLITE_ROW:
        if isWanted { isWanted = try onRow(row) }
        // A statement that writes is run to its end even if its rows are not wanted: constraints are checked there.
        if !isWanted, statement.isReadOnly { return }
      case SQLITE_DONE: return
      default: throw failure(sql.text)
      }
    }
  }

  func stream(_ sql: SQL, _ arguments: [(any SQLConvertible)?], _ body: (SQLRow) throws -> Void) throws {
    try forEach(sql, arguments, body)
  }

  func nextNumber(of kind: String, year: Int) throws -> Int {
    let serial = try first(
      """
      INSERT INTO number_series (kind, year, last) VALUES ($1, $2, 1)
      ON CONFLICT (kind, year) DO UPDATE SET last = number_series.last + 1
      RETURNING last
      """, [kind, year]
    ) { try $0.int(0) }
    guard let serial else { throw SQLFailure(kind: .other, detail: "the series \(kind) of \(year) gave no number") }
    return serial
  }

  /// There is one writer.
  func holds(_ name: String, waits: Bool) throws -> Bool { true }

  func runScript(_ text: String) throws {
    guard sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else { throw failure(text) }
  }

  func beforeCommit(_ hook: @escaping @Sendable (any SQLConnection) throws -> Void) { lastWrites.append(hook) }

  func afterCommit(_ hook: @escaping @Sendable () -> Void) { hooks.append(hook) }

  func wakeDaemons() {}

  private func prepared(_ sql: SQL) throws -> SQLiteStatement {
    if let statement = statements[sql], !statement.isRunning { return statement }
    var pointer: OpaquePointer?
    let text = sql.text
    guard sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil) == SQLITE_OK else {
      throw failure(text)
    }
    guard let pointer, let statement = SQLiteStatement(handle: pointer) else {
      sqlite3_finalize(pointer)
      throw SQLFailure(kind: .other, detail: "a statement without text, or parameters other than $1, $2 …, in: \(text)")
    }
    if statements[sql] == nil { statements[sql] = statement }
    return statement
  }

  private func release(_ statement: SQLiteStatement, _ sql: SQL) {
    statement.reset()
    statement.isRunning = false
    if statements[sql] !== statement { statement.finalize() }
  }

  private func failure(_ text: String) -> SQLFailure {
    let failure = SQLFailure(sqlite: handle, in: text)
    if needsTransaction, sqlite3_get_autocommit(handle) != 0 { hasLostTransaction = true }
    return failure
  }

  /// Gives every statement back to SQLite; the connection may then be closed.
  func finalizeStatements() {
    for statement in statements.values { statement.finalize() }
    statements = [:]
  }
}

// MARK: Transactions, for the writer only

extension SQLiteConnection {
  /// Whether SQLite has rolled the whole transaction back by itself; every statement is refused from then on.
  var isTransactionLost: Bool { needsTransaction && (hasLostTransaction || sqlite3_get_autocommit(handle) != 0) }

  /// How many hooks wait for the commit; the mark to go back to when a verb fails.
  var hookCount: Int { hooks.count }

  /// Begins a transaction that may write.
  func begin() throws {
    try execute("BEGIN IMMEDIATE")
    needsTransaction = true
  }

  /// Makes the transaction durable; when this throws, nothing of it is, and it is over.
  func commit() throws {
    do {
      try runLastWrites()
      try execute("COMMIT")
    } catch {
      rollback()
      throw error
    }
    needsTransaction = false
  }

  private func runLastWrites() throws {
    let due = lastWrites
    lastWrites = []
    for write in due { try write(self) }
  }

  /// Ends the transaction without a trace, also one that SQLite has rolled back already.
  func rollback() {
    needsTransaction = false
    hasLostTransaction = false
    hooks = []
    lastWrites = []
    // ROLLBACK fails only when there is no transaction any more, which is what is wanted.
    if sqlite3_get_autocommit(handle) == 0 { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
  }

  func savepoint<T>(_ body: () throws -> T) throws -> T {
    try execute("SAVEPOINT verb")
    let (mark, lastMark) = (hookCount, lastWrites.count)
    do {
      let value = try body()
      try execute("RELEASE verb")
      return value
    } catch {
      hooks.removeLast(hookCount - mark)
      lastWrites.removeLast(lastWrites.count - lastMark)
      if !isTransactionLost {
        try execute("ROLLBACK TO verb")
        try execute("RELEASE verb")
      }
      throw error
    }
  }

  /// Runs and forgets the hooks, in the order they were asked for.
  func runHooks() {
    let due = hooks
    hooks = []
    for hook in due { hook() }
  }

  /// Lets `logPages` follow the write-ahead log, in place of SQLite's own checkpoints within a commit.
  func watchLog() {
    // The pointer stays good: the connection object lives until the database is closed.
    sqlite3_wal_hook(
      handle,
      { context, _, _, pages in
        guard let context else { return SQLITE_OK }
        Unmanaged<SQLiteConnection>.fromOpaque(context).takeUnretainedValue().logPages = Int(pages)
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Writes zeros at the log's end until its file has a size in bytes.
  ///
  /// A commit that overwrites need not enlarge the file, which costs the disk more than the commit itself. SQLite never
  /// reads beyond the frames it has written.
  ///
  /// - Returns: whether the file has them.
  func enlargeLog(to bytes: Int64) -> Bool {
    var log: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) == SQLITE_OK, let log,
      let methods = log.pointee.pMethods
    else { return false }
    var size: sqlite3_int64 = 0
    guard methods.pointee.xFileSize(log, &size) == SQLITE_OK else { return false }
    let zeros = [UInt8](repeating: 0, count: 65_536)
    while size < bytes {
      guard methods.pointee.xWrite(log, zeros, CInt(zeros.count), size) == SQLITE_OK else { return false }
      size += sqlite3_int64(zeros.count)
    }
    return true
  }

  /// Moves the log into the file on this connection, as far as readers let it.
  func checkpoint() { sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil) }
}
