public import WorkOrders

/// A message whose time has come.
public struct WaitingMessage: Hashable, Sendable {
  /// What it says, and to whom.
  public let notice: OutgoingNotice
  /// When it was made.
  public let createdAt: Timestamp
  /// Which attempt to hand it over this is, from 1.
  public let attempt: Int
  /// SHA-256 of the bytes that were kept for the first attempt, in hex; `nil` before.
  public let sha256: String?

  /// Makes one from the outbox.
  public init(notice: OutgoingNotice, createdAt: Timestamp, attempt: Int, sha256: String? = nil) {
    self.notice = notice
    self.createdAt = createdAt
    self.attempt = attempt
    self.sha256 = sha256
  }
}

extension RegisterSnapshot {
  /// A message of the outbox for an attempt to hand it over; `nil` for one that is not there.
  public func waitingMessage(_ messageID: String, attempt: Int) throws -> WaitingMessage? {
    guard let stored = try notice(messageID) else { return nil }
    let sha256 = try connection.first("SELECT sha256 FROM outbox WHERE message_id = $1", [messageID]) {
      try $0.optionalText(0)
    }
    return WaitingMessage(notice: stored.notice, createdAt: stored.createdAt, attempt: attempt, sha256: sha256 ?? nil)
  }
}
