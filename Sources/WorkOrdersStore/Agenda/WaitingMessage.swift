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
  public private(set) var sha256: String?
  /// The hash of bytes that were kept and are not to be found, so that others are kept instead; `nil` otherwise.
  public private(set) var lost: String?

  /// Makes one from the outbox.
  public init(notice: OutgoingNotice, createdAt: Timestamp, attempt: Int, sha256: String? = nil) {
    self.notice = notice
    self.createdAt = createdAt
    self.attempt = attempt
    self.sha256 = sha256
  }

  /// The same message, to be written anew.
  public var withoutBytes: WaitingMessage {
    var message = self
    (message.sha256, message.lost) = (nil, sha256)
    return message
  }
}

extension RegisterSnapshot {
  /// A message that was taken off the agenda for an attempt; `nil` once somebody else has taken it or it waits no more.
  public func takenMessage(_ messageID: String, attempt: Int) throws -> WaitingMessage? {
    let isOurs = try connection.exists(
      "SELECT 1 FROM agenda WHERE key = $1 AND attempts = $2", [AgendaTask.messageGoes(messageID).key, attempt])
    return isOurs ? try waitingMessage(messageID, attempt: attempt) : nil
  }

  /// A message of the outbox for an attempt to hand it over; `nil` for one that is not there.
  public func waitingMessage(_ messageID: String, attempt: Int) throws -> WaitingMessage? {
    guard let stored = try notice(messageID) else { return nil }
    let sha256 = try connection.first("SELECT sha256 FROM outbox WHERE message_id = $1", [messageID]) {
      try $0.optionalText(0)
    }
    return WaitingMessage(notice: stored.notice, createdAt: stored.createdAt, attempt: attempt, sha256: sha256 ?? nil)
  }
}
