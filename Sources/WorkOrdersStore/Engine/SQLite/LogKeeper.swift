import GRDB
import GRDBSQLite
import Synchronization

/// Moves the write-ahead log into the register's file on a connection of its own, so that no commit waits for it.
///
/// What was written meanwhile the writer moves itself, between two transactions: the log is then used from its start
/// again, and overwriting it costs the disk much less than enlarging it.
final class LogKeeper: Sendable {
  /// Pages of 4 KiB after which the keeper works, counted from its last time: 4 MiB.
  static let step = 1_000
  /// Pages after which the writer does all of it: 64 MiB.
  static let limit = 16_384
  /// By how much the log's file is enlarged ahead of the pages: 2 MiB.
  static let reserve: Int64 = 2_097_152
  /// The file's size up to which that is done: 8 MiB.
  static let largest: Int64 = 8_388_608

  private struct State {
    var isWorking = false
    var hasWorked = false
    var nextAt = LogKeeper.step
    var reserved: Int64 = 0
  }

  private enum Duty { case rest, keepers, writers }

  private let queue: DatabaseQueue
  private let state = Mutex(State())

  /// Opens the keeper's connection to a file that is already open elsewhere in this process.
  init(path: String, configuration: Configuration) throws {
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Decides, after a batch, whether the log is long enough to be moved.
  func consider(_ writer: SQLiteConnection) {
    enlarge(writer)
    switch state.withLock({ Self.duty(&$0, writer.logPages) }) {
    case .rest: break
    case .keepers: work()
    case .writers: writer.checkpoint()
    }
  }

  private static func duty(_ state: inout State, _ pages: Int) -> Duty {
    if pages < step, !state.isWorking { state.nextAt = step }
    if state.hasWorked {
      state.hasWorked = false
      return .writers
    }
    guard !state.isWorking, pages >= state.nextAt else { return .rest }
    state.nextAt = pages + step
    state.isWorking = pages < limit
    return pages < limit ? .keepers : .writers
  }

  /// Keeps the log's file ahead of its pages; a file that cannot be enlarged grows with the commits.
  private func enlarge(_ writer: SQLiteConnection) {
    let used = Int64(writer.logPages) * 4_120
    let wanted: Int64? = state.withLock { state in
      guard used + Self.reserve / 2 > state.reserved, state.reserved < Self.largest else { return nil }
      state.reserved += Self.reserve
      return state.reserved
    }
    guard let wanted, !writer.enlargeLog(to: wanted) else { return }
    state.withLock { $0.reserved = Self.largest }
  }

  private func work() {
    queue.asyncWriteWithoutTransaction { database in
      // A checkpoint that fails is tried again after the next step; the log keeps everything until then.
      if let handle = database.sqliteConnection {
        sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
      }
      self.state.withLock { state in
        state.isWorking = false
        state.hasWorked = true
      }
    }
  }

  /// Waits for work that is going on and closes the connection.
  func close() throws { try queue.close() }
}
