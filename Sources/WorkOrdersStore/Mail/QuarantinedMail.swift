public import WorkOrders

/// A message that could not be read, or may be nobody's, and waits for a person; its bytes are kept by hash outside the database.
public struct QuarantinedMail: Hashable, Sendable {
  /// SHA-256 of the raw message, in hex.
  public let sha256: String
  /// Why it waits.
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
    let facts: Facts = ["sha256": .text(mail.sha256), "reason": .text(mail.reason)]
    let words = ["sender": mail.sender ?? ""].filter { !$0.value.isEmpty }
    try record([Occurrence(.mailQuarantined, facts: facts, words: words)], in: context)
  }
}

extension RegisterTransaction {
  /// Takes a message out of quarantine: it has become a contact, or a contractor's answer about an order.
  ///
  /// - Throws: ``DomainError`` `notFound` for one that does not wait there.
  public func release(
    _ sha256: String, as contact: ContactNumber?, about order: OrderNumber? = nil, in context: ActContext
  ) throws {
    try remove(sha256)
    let labels = try order.map { try snapshot.order($0).labels } ?? EventLabels()
    try record(
      [
        Occurrence(
          .mailReleased, subjects: EventSubjects(contact: contact, order: order), labels: labels,
          facts: ["sha256": .text(sha256)])
      ], in: context)
  }

  /// Throws a message away; its bytes go once nothing names them.
  ///
  /// - Throws: ``DomainError`` `notFound` for one that does not wait there.
  public func drop(_ sha256: String, reason: String, in context: ActContext) throws {
    try remove(sha256)
    let dropped = Occurrence(.mailDropped, facts: ["sha256": .text(sha256)], words: ["reason": reason])
    try record([dropped], in: context)
  }

  private func remove(_ sha256: String) throws {
    _ = try snapshot.quarantinedMail(sha256)
    try connection.execute("DELETE FROM quarantined_mail WHERE sha256 = $1", [sha256])
  }
}

extension RegisterSnapshot {
  /// A message that waits in quarantine.
  ///
  /// - Throws: ``DomainError`` `notFound`.
  public func quarantinedMail(_ sha256: String) throws -> QuarantinedMail {
    guard let found = try quarantinedMail(ifWaiting: sha256) else {
      throw DomainError(
        .notFound,
        .init(
          it: "Nessun messaggio \(sha256.prefix(12))… aspetta in quarantena.",
          en: "No message \(sha256.prefix(12))… waits in quarantine."),
        hint: .init(
          it: "Vedere mcctl mail quarantine list: forse qualcuno l'ha già guardato.",
          en: "See mcctl mail quarantine list: somebody may have looked at it already."))
    }
    return found
  }

  /// A message that waits in quarantine; `nil` for one that does not.
  public func quarantinedMail(ifWaiting sha256: String) throws -> QuarantinedMail? {
    try connection.first(
      "SELECT sha256, reason, size, sender, subject FROM quarantined_mail WHERE sha256 = $1", [sha256], quarantined)
  }

  private func quarantined(_ row: SQLRow) throws -> QuarantinedMail {
    QuarantinedMail(
      sha256: try row.text(0), reason: try row.text(1), size: try row.int(2), sender: try row.optionalText(3),
      subject: try row.optionalText(4))
  }

  /// The messages in quarantine with the time each came, newest first.
  ///
  /// - Parameters:
  ///   - place: where the page before ended.
  ///   - limit: how many at most.
  public func quarantine(
    after place: TimedPlace? = nil, limit: Int
  ) throws -> [(mail: QuarantinedMail, receivedAt: Timestamp)] {
    let place = place ?? TimedPlace(time: Timestamp(milliseconds: .max), key: "")
    return try connection.query(
      """
      SELECT sha256, reason, size, sender, subject, received_at FROM quarantined_mail
      WHERE (received_at, sha256) < ($1, $2) ORDER BY received_at DESC, sha256 DESC LIMIT $3
      """, [place.time, place.key, limit]
    ) { (try quarantined($0), try $0.timestamp(5)) }
  }
}
