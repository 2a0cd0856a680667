import CLibPQ

extension PostgreSQLConnection {
  /// Where the server's notifications arrive.
  var socket: Int32 { PQsocket(handle) }

  /// Begins to listen; the name is plain letters and `_`.
  func listen(to channel: String) throws { try runScript("LISTEN \(channel)_\(try schemaKey())") }

  /// Notifies everybody who listens.
  func notify(_ channel: String) throws { try runScript("NOTIFY \(channel)_\(try schemaKey())") }

  /// Takes what has arrived; whether there was a notification.
  ///
  /// - Throws: ``SQLFailure`` `lost`.
  func hasNotifications() throws -> Bool {
    guard PQconsumeInput(handle) == 1 else { throw SQLFailure(postgreSQL: nil, on: handle, in: "LISTEN") }
    var found = false
    while let notification = PQnotifies(handle) {
      PQfreemem(notification)
      found = true
    }
    return found
  }

  // Channels belong to a database: registers in other schemas of it have others. A number, because a name is cut at 63.
  private func schemaKey() throws -> Int {
    try first("SELECT abs(hashtext(current_schema())::BIGINT)", [], { try $0.int(0) }) ?? 0
  }
}
