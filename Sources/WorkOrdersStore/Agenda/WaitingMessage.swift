public import WorkOrders

/// A message whose time has come.
public struct WaitingMessage: Hashable, Sendable {
  /// What it says, and to whom.
  public let notice: OutgoingNotice
  /// When it was made.
  public let createdAt: Timestamp
  /// Which attempt to hand it over this is, from 1.
  public let attempt: Int

  /// Makes one from the outbox.
  public init(notice: OutgoingNotice, createdAt: Timestamp, attempt: Int) {
    self.notice = notice
    self.createdAt = createdAt
    self.attempt = attempt
  }
}
