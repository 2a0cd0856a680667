import GRDB
import GRDBSQLite
import Synchronization

/// Moves the write-ahead log into the register's file on a connection of its own, so that no commit waits for it.
///
/// Only when the log grows faster than that (bulk imports) does the writer help, between two transactions.
final class LogKeeper: Sendable {
  /// Pages of 4 KiB after which the keeper works, counted from its last time: 4 MiB.
  static let step = 1_000
  /// Pages after which the writer helps: 64 MiB.
  static let limit = 16_384

  private struct State {
    var isWorking = false
    var nextAt = LogKeeper.step
  }

  private let queue: DatabaseQueue
  private let state = Mutex(State())

  /// Opens the keeper's connection to a file that is already open elsewhere in this process.
  init(path: String, configuration: Configuration) throws {
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Decides, after a batch, whether the log is long enough to be moved.
  func consider(_ writer: SQLiteConnection) {
    let pages = writer.logPages
    guard pages >= Self.step else { return state.withLock { $0.nextAt = Self.step } }
    let isDue = state.withLock { state in
      guard !state.isWorking, pages >= state.nextAt else { return false }
      state.nextAt = pages + Self.step
      state.isWorking = pages < Self.limit
      return true
    }
    guard isDue else { return }
    if pages < Self.limit { work() } else { writer.checkpoint() }
  }

  private func work() {
    queue.asyncWriteWithoutTransaction { database in
      // A checkpoint that fails is tried again after the next step; the log keeps everything until then.
      if let handle = database.sqliteConnection {
        sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
      }
      self.state.withLock { $0.isWorking = false }
    }
  }

  /// Waits for work that is going on and closes the connection.
  func close() throws { try queue.close() }
}
