import Foundation
import WorkOrders

/// A thread with a connection of its own, made at its first use and again whenever it was lost.
///
/// `@unchecked`: everything is used on the lane's own queue only.
final class PostgreSQLLane: @unchecked Sendable {
  private let location: ServerLocation
  private let series: NumberSeries
  private let patience: PostgreSQLPatience
  private let bell: PostgreSQLBell
  private let queue: DispatchQueue
  private var connection: PostgreSQLConnection?

  /// Makes a lane that connects when it is first used.
  init(
    _ location: ServerLocation, _ series: NumberSeries, _ bell: PostgreSQLBell, name: String,
    patience: PostgreSQLPatience
  ) {
    self.location = location
    self.series = series
    self.patience = patience
    self.bell = bell
    queue = DispatchQueue(label: "register.\(name)")
  }

  /// Runs `work` on the lane's thread, after what was asked before.
  func submit(_ work: @escaping @Sendable (PostgreSQLLane) -> Void) { queue.async { work(self) } }

  /// Runs a verb in a transaction, again from its beginning where another writer was in its way or the server went away
  /// before the commit.
  func write<T>(_ isolation: WriteIsolation, _ verb: (any SQLConnection) throws -> T) throws -> T {
    try again { connection in
      try connection.begin(isolation)
      let value = try verb(connection)
      try commit(connection)
      connection.finish(bell)
      return value
    }
  }

  /// Runs a query on one snapshot, again where the server went away.
  func read<T>(_ query: (any SQLConnection) throws -> T) throws -> T {
    try again { connection in
      try connection.beginReading()
      let value = try query(connection)
      try connection.commit()
      return value
    }
  }

  // Whether a commit that was not answered is durable nobody knows: it is not tried again, its caller's key tells.
  private func commit(_ connection: PostgreSQLConnection) throws {
    do {
      try connection.commit()
    } catch let failure as SQLFailure where failure.kind == .lost {
      throw SQLFailure(kind: .unanswered, detail: failure.detail)
    }
  }

  private func again<T>(_ body: (PostgreSQLConnection) throws -> T) throws -> T {
    var attempts = PostgreSQLAttempts(patience)
    while true {
      do {
        let connection = try connected()
        return try attempts.needsTurn ? connection.inTurn { try body(connection) } : try body(connection)
      } catch {
        connection?.rollback()
        if connection?.isLost == true { connection = nil }
        guard let failure = error as? SQLFailure, let pause = attempts.pause(after: failure) else { throw error }
        Thread.sleep(forTimeInterval: pause)
      }
    }
  }

  private func connected() throws -> PostgreSQLConnection {
    if let connection { return connection }
    let made = try PostgreSQLConnection(location, series: series)
    try made.holdOpen()
    connection = made
    return made
  }

  /// Closes the connection, after what was asked before.
  func close(_ done: @escaping @Sendable () -> Void) {
    queue.async {
      self.connection = nil
      done()
    }
  }
}
