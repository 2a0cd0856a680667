public import WorkOrders

/// A message that could not be read and waits for a person; its bytes are kept by hash outside the database.
public struct QuarantinedMail: Hashable, Sendable {
  /// SHA-256 of the raw message, in hex.
  public let sha256: String
  /// Why it was not read.
  public let reason: String
  /// Its size in bytes.
  public let size: Int
  /// What its From line says.
  public var sender: String?
  /// What its Subject line says.
  public var subject: String?

  /// Makes one.
  public init(sha256: String, reason: String, size: Int, sender: String? = nil, subject: String? = nil) {
    self.sha256 = sha256
    self.reason = reason
    self.size = size
    self.sender = sender
    self.subject = subject
  }
}

extension RegisterTransaction {
  /// Keeps a message in quarantine; the same one twice stands there once.
  public func quarantine(_ mail: QuarantinedMail, in context: ActContext) throws {
    let added = try connection.execute(
      """
      INSERT INTO quarantined_mail (sha256, reason, size, sender, subject, received_at) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (sha256) DO NOTHING
      """, [mail.sha256, mail.reason, mail.size, mail.sender, mail.subject, now])
    guard added > 0 else { return }
    let facts: [String: FactValue] = ["sha256": .text(mail.sha256), "reason": .text(mail.reason)]
    let words = ["sender": mail.sender ?? ""].filter { !$0.value.isEmpty }
    try record([Occurrence(.mailQuarantined, facts: facts, words: words)], in: context)
  }
}

extension RegisterSnapshot {
  /// The messages in quarantine with the time each came, newest first.
  public func quarantine(limit: Int) throws -> [(mail: QuarantinedMail, receivedAt: Timestamp)] {
    try connection.query(
      """
      SELECT sha256, reason, size, sender, subject, received_at FROM quarantined_mail
      ORDER BY received_at DESC, sha256 LIMIT $1
      """, [limit]
    ) { row in
      let mail = QuarantinedMail(
        sha256: try row.text(0), reason: try row.text(1), size: try row.int(2), sender: try row.optionalText(3),
        subject: try row.optionalText(4))
      return (mail, try row.timestamp(5))
    }
  }
}
