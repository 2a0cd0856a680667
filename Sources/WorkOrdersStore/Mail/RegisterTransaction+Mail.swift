public import WorkOrders

extension RegisterTransaction {
  /// Remembers a message, and which contact it became; the first one keeps its id.
  ///
  /// - Parameter content: a digest of what it says, by which another message under the same id is told from it.
  public func received(_ messageID: String, content: String, as contact: ContactNumber? = nil) throws {
    guard try snapshot.knownMail(messageID) == nil else { return }
    try connection.execute(
      """
      INSERT INTO received_mail (message_id, content, contact, received_at) VALUES ($1, $2, $3, $4)
      ON CONFLICT (message_id) DO NOTHING
      """, [messageID, content, contact?.key, now])
  }

  /// Notes that nothing follows from a program's message.
  ///
  /// - Parameter reason: `own`, `delivery-report` or `automatic-reply`.
  public func ignore(_ sha256: String, because reason: String, in context: ActContext) throws {
    let facts: Facts = ["sha256": .text(sha256), "reason": .text(reason)]
    try record([Occurrence(.mailIgnored, facts: facts)], in: context)
  }

  /// Records that a mail system could not bring a message of ours to its recipient, and alarms.
  ///
  /// Each message of ours goes to one address. Behind one that forwards, a mail system may know only the next: then it is
  /// enough that the report is about nobody else, for our Message-ID is known to those alone who have had the message.
  ///
  /// - Parameters:
  ///   - address: whom it did not reach.
  ///   - original: to whom it went first, where the mail system says so.
  ///   - isOnly: whether the report is about this recipient alone.
  ///   - status: what the mail system calls the reason, as `5.2.2`.
  /// - Returns: whether it is one of ours, sent to that address, of which this was not known.
  /// - Throws: ``DomainError`` `tryAgain` for one that is being handed over: a report may be faster than our own record.
  public func undelivered(
    _ messageID: String, to address: String, first original: String? = nil, isOnly: Bool = false, status: String?
  ) throws -> Bool {
    let messageID = messageID.lowercased()
    guard let known = try snapshot.notice(messageID)?.notice,
      isOnly || [address, original].contains(where: { $0?.lowercased() == known.recipient.lowercased() })
    else { return false }
    try requireHandedOver(messageID)
    let count = try connection.execute(
      "UPDATE outbox SET failure = $2 WHERE message_id = $1 AND failure IS NULL AND sent_at IS NOT NULL",
      [messageID, "undelivered \(status ?? "")"])
    guard count > 0 else { return false }
    try recordFailure(of: messageID, status: status)
    return true
  }

  private func requireHandedOver(_ messageID: String) throws {
    let isWaiting = try connection.exists(
      """
      SELECT 1 FROM outbox JOIN agenda ON agenda.key = $2
      WHERE outbox.message_id = $1 AND outbox.sent_at IS NULL
      """, [messageID, AgendaTask.messageGoes(messageID).key])
    guard isWaiting else { return }
    throw DomainError(
      .tryAgain,
      .init(
        it: "Il messaggio di cui parla il rapporto non risulta ancora consegnato al server di posta.",
        en: "The message that the report is about is not known to be handed over yet."),
      hint: .init(it: "Riportarlo più tardi.", en: "Bring it again later."))
  }

  /// Notes a file that came with a contact; its bytes are kept by hash outside the database.
  public func attach(_ file: StoredFile, to contact: ContactNumber) throws {
    try connection.execute(
      """
      INSERT INTO attachment (contact, sha256, name, media_type, size, latitude, longitude)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (contact, sha256) DO NOTHING
      """,
      [
        contact.key, file.sha256, file.name, file.mediaType, file.size, file.position?.latitude,
        file.position?.longitude,
      ])
  }
}

extension RegisterSnapshot {
  /// The request a contact opened or asked about.
  public func request(of contact: ContactNumber) throws -> RequestNumber? {
    try connection.first("SELECT request FROM contact_request WHERE contact = $1 LIMIT 1", [contact.key]) {
      RequestNumber(key: try $0.int64(0))
    }
  }
}
