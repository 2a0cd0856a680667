import Dispatch
import GRDB
import GRDBSQLite
import WorkOrders

/// A register in one SQLite file: one writer with group commit, a few readers on snapshots that never block it.
///
/// Connections wait 5 s for a lock of another program. The file is not mapped into memory: the system's cache serves
/// readers as well, and mapped pages would count as the daemon's own memory.
final class SQLiteDatabase: RegisterDatabase {
  private let pool: DatabasePool
  private let keeper: LogKeeper
  private let connections: ConnectionBook
  private let commits: GroupCommit
  let isShared = false

  /// Opens the register, or makes an empty one.
  ///
  /// - Throws: ``/WorkOrders/DomainError``: `try-again` when the file cannot be opened or is held by another program,
  ///   `internal` when it is no register.
  init(path: String, readers: Int = 4, queueCapacity: Int = 10_000) throws {
    SQLiteMemory.settle
    do {
      pool = try DatabasePool(path: path, configuration: Self.configuration(readers: readers))
      keeper = try LogKeeper(path: path, configuration: Self.configuration(readers: 1))
      // GRDB sets NORMAL when it turns the write-ahead log on; an acknowledged verb must be on the disk.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    } catch let error as DatabaseError {
      throw Self.notOpened(path, SQLFailure(error))
    }
    let (pool, keeper, connections) = (pool, keeper, ConnectionBook())
    self.connections = connections
    commits = GroupCommit(
      capacity: queueCapacity,
      writer: { work in
        pool.asyncWriteWithoutTransaction { database in connections.withWriter(database) { work($0) } }
      },
      afterBatch: { keeper.consider($0) })
  }

  private static func configuration(readers: Int) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = readers
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = \(database.configuration.readonly ? -4000 : -16000);
          PRAGMA journal_size_limit = 67108864;
          PRAGMA wal_autocheckpoint = 0;
          """)
    }
    return configuration
  }

  private static func notOpened(_ path: String, _ failure: SQLFailure) -> DomainError {
    switch failure.kind {
    case .damaged: failure.domainError
    case .busy: DomainError(.tryAgain, "Another program is holding the register \(path).", hint: "Close it first.")
    default:
      DomainError(
        .tryAgain, "The register \(path) cannot be opened: \(failure.detail).",
        hint: "Check that its directory exists and may be written.")
    }
  }

  /// Runs `verb` in a transaction and returns once that is durable; see ``GroupCommit/write(isLast:canWait:_:)``.
  ///
  /// There is one writer, so that every verb is alone.
  @discardableResult
  func write<T: Sendable>(
    isLast: Bool, canWait: Bool, isolation: WriteIsolation,
    _ verb: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await commits.write(isLast: isLast, canWait: canWait, verb)
  }

  /// How many verbs wait for the writer.
  var waiting: Int { commits.waiting }

  /// Runs `query` on a snapshot of the register; never waits for the writer and is not cut short by cancellation.
  ///
  /// - Throws: what `query` throws, engines' failures as ``/WorkOrders/DomainError``.
  func read<T: Sendable>(_ query: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { caller in
      pool.asyncRead { [connections] opened in
        do {
          caller.resume(returning: try connections.withReader(try opened.get(), query))
        } catch let error as DatabaseError {
          caller.resume(throwing: SQLFailure(error).domainError)
        } catch {
          caller.resume(throwing: SQLFailure.translated(error))
        }
      }
    }
  }

  /// Answers what is queued, refuses the rest, waits for the readers and closes the file.
  func close() async throws {
    await commits.close()
    try await withCheckedThrowingContinuation { (caller: CheckedContinuation<Void, any Error>) in
      DispatchQueue.global().async { caller.resume(with: Result { try self.closeFile() }) }
    }
  }

  private func closeFile() throws {
    do {
      try keeper.close()
      try pool.barrierWriteWithoutTransaction { database in
        connections.finalizeStatements()
        // All that was written stands in the one file then. Where that fails, on a full disk, the log keeps it.
        if let handle = database.sqliteConnection {
          sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
        }
      }
      try pool.close()
    } catch let error as DatabaseError {
      throw SQLFailure(error).domainError
    }
  }
}
