/// One connection to the register's engine, used on one thread at a time and never kept beyond the closure it is
/// passed to.
///
/// Statements are prepared once for each ``SQL`` and kept. Engines throw ``SQLFailure``, which the database turns into
/// a ``/WorkOrders/DomainError`` at its edge; a verb that expects a duplicate catches it with
/// ``unique(orElse:_:)``.
protocol SQLConnection: AnyObject {
  /// What is different about this engine.
  var dialect: Dialect { get }

  /// Runs a statement and passes each row to `onRow` until that answers `false`.
  ///
  /// - Returns: how many rows an INSERT, UPDATE or DELETE touched; 0 for a query.
  @discardableResult
  func run(_ sql: SQL, _ arguments: [(any SQLConvertible)?], _ onRow: (SQLRow) throws -> Bool) throws -> Int

  /// Passes each row of a query of any length to `body`, keeping few at a time; other statements may run inside it.
  func stream(_ sql: SQL, _ arguments: [(any SQLConvertible)?], _ body: (SQLRow) throws -> Void) throws

  /// Runs several statements without parameters or rows, as a migration needs them.
  func runScript(_ text: String) throws

  /// Runs `body` within the transaction of a write: when it throws, what it wrote and the hooks it asked for are undone.
  func savepoint<T>(_ body: () throws -> T) throws -> T

  /// The next number of a yearly series: unique and rising, and no other writer waits for it.
  func nextNumber(of kind: String, year: Int) throws -> Int

  /// Whether this transaction is the one that holds a name, until it ends.
  ///
  /// - Parameter waits: whether to wait for another that holds it now.
  func holds(_ name: String, waits: Bool) throws -> Bool

  /// Runs `hook` at the end of the transaction, after every verb of it; never when the verb is rolled back. Only within
  /// a write.
  ///
  /// What it writes is durable with the rest, or the commit fails.
  func beforeCommit(_ hook: @escaping @Sendable (any SQLConnection) throws -> Void)

  /// Runs `hook` on the writer's thread once the verb is durable, after the hooks asked for before and before any
  /// caller goes on; never when the verb is rolled back. Only within a write.
  func afterCommit(_ hook: @escaping @Sendable () -> Void)

  /// Has every daemon that shares the register look at the agenda once the verb is durable; nothing where there is one.
  func wakeDaemons()
}

extension SQLConnection {
  /// Runs a statement that answers nothing; returns how many rows it touched.
  @discardableResult
  func execute(_ sql: SQL, _ arguments: [(any SQLConvertible)?] = []) throws -> Int {
    try run(sql, arguments) { _ in true }
  }

  /// Every row, read by `read`.
  func query<T>(_ sql: SQL, _ arguments: [(any SQLConvertible)?] = [], _ read: (SQLRow) throws -> T) throws -> [T] {
    var found: [T] = []
    try run(sql, arguments) { row in
      found.append(try read(row))
      return true
    }
    return found
  }

  /// The first row, read by `read`; `nil` when there is none.
  func first<T>(_ sql: SQL, _ arguments: [(any SQLConvertible)?] = [], _ read: (SQLRow) throws -> T) throws -> T? {
    var found: T?
    try run(sql, arguments) { row in
      found = try read(row)
      return false
    }
    return found
  }

  /// Passes each row of a short query to `body`.
  func forEach(_ sql: SQL, _ arguments: [(any SQLConvertible)?] = [], _ body: (SQLRow) throws -> Void) throws {
    try run(sql, arguments) { row in
      try body(row)
      return true
    }
  }

  /// Passes each row of a query of any length to `body`, keeping few at a time; other statements may run inside it.
  func stream(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws { try stream(sql, [], body) }

  /// Whether there is a row.
  func exists(_ sql: SQL, _ arguments: [(any SQLConvertible)?] = []) throws -> Bool {
    try first(sql, arguments) { _ in true } ?? false
  }

  /// Runs `body`; throws `duplicate` where the engine refuses it because a unique value is taken.
  func unique<T>(orElse duplicate: @autoclosure () -> any Error, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let failure as SQLFailure where failure.kind == .duplicate {
      throw duplicate()
    }
  }
}
