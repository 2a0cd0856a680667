import CLibPQ

extension PostgreSQLConnection {
  func holds(_ name: String, waits: Bool) throws -> Bool {
    if waits {
      return try waiting {
        try exists("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || $1, 0))", [name])
      }
    }
    return try first("SELECT pg_try_advisory_xact_lock(hashtextextended(current_schema() || $1, 0))", [name]) {
      try $0.flag(0)
    } ?? false
  }

  /// Says to everybody that a daemon has the register open, as long as this connection lives; waits while one program has
  /// the register to itself.
  func holdOpen() throws {
    try waiting {
      _ = try exists("SELECT pg_advisory_lock_shared(hashtextextended(coalesce(current_schema(), '') || ' daemon', 0))")
    }
  }

  /// Waits for one of our own locks as long as another of our programs needs it: what forgets a lock is somebody else.
  ///
  /// - Parameter most: for how long, as the server says it; `0` without an end.
  func waiting<T>(most: String = "0", _ body: () throws -> T) throws -> T {
    let names = ["lock_timeout", "statement_timeout"]
    // Within a transaction they go with it, and those that it has set for itself stay.
    let set = PQtransactionStatus(handle) == PQTRANS_IDLE ? "SET" : "SET LOCAL"
    let earlier = try names.map { name in
      try first(SQL(composed: "SELECT current_setting('\(name)')")) { try $0.text(0) } ?? "0"
    }
    try runScript("\(set) lock_timeout = '\(most)'; \(set) statement_timeout = 0")
    // Where this fails the transaction has failed, whose end takes the settings back.
    defer { try? runScript(zip(names, earlier).map { "\(set) \($0) = '\($1)'" }.joined(separator: "; ")) }
    return try body()
  }

  /// Keeps daemons from opening the register, as long as this connection lives; `false` where one has it open.
  ///
  /// The server knows of one that has just ended for a moment longer, so it is given two seconds.
  func holdAlone() throws -> Bool {
    do {
      return try waiting(most: "2s") {
        try exists("SELECT pg_advisory_lock(hashtextextended(coalesce(current_schema(), '') || ' daemon', 0))")
      }
    } catch let failure as SQLFailure where failure.kind == .held {
      return false
    }
  }
}
