public import WorkOrders

/// What of the mail waits for somebody.
public struct MailStanding: Hashable, Sendable {
  /// How many things wait, and since when the first of them does.
  public struct Waiting: Hashable, Sendable {
    /// How many.
    public let count: Int
    /// Since when; `nil` where nothing waits.
    public let since: Timestamp?

    /// States it.
    public init(count: Int, since: Timestamp?) {
      self.count = count
      self.since = since
    }
  }

  /// Messages of ours that nobody has taken for longer than an hour.
  public let unsent: Waiting
  /// Messages in quarantine.
  public let quarantined: Waiting
  /// Orders whose certified message lacks a receipt, will not arrive, or has no address to go to.
  public let certifiedTroubles: Int

  /// States it.
  public init(unsent: Waiting, quarantined: Waiting, certifiedTroubles: Int) {
    self.unsent = unsent
    self.quarantined = quarantined
    self.certifiedTroubles = certifiedTroubles
  }
}

extension RegisterSnapshot {
  /// How long a message may wait before somebody has to look.
  private static let patience = Duration.seconds(3_600)

  /// What of the mail waits for somebody now.
  public func mailStanding() throws -> MailStanding {
    let troubles: [AlarmKind] = [.receiptLate, .certifiedFailed, .certifiedAddressMissing]
    return MailStanding(
      unsent: try waiting(
        """
        SELECT count(*), min(outbox.created_at)
        FROM agenda JOIN outbox ON outbox.message_id = substr(agenda.key, 14)
        WHERE agenda.kind = 'message-goes' AND outbox.created_at < $1
        """, [now - Self.patience]),
      quarantined: try waiting("SELECT count(*), min(received_at) FROM quarantined_mail", []),
      certifiedTroubles: try alarms(limit: 1_000).filter { troubles.contains($0.kind) }.count)
  }

  private func waiting(_ sql: SQL, _ arguments: [(any SQLConvertible)?]) throws -> MailStanding.Waiting {
    let found = try connection.first(sql, arguments) { row in
      MailStanding.Waiting(count: try row.int(0), since: try row.optionalTimestamp(1))
    }
    return found ?? MailStanding.Waiting(count: 0, since: nil)
  }
}
