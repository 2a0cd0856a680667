public import WorkOrders

extension RegisterTransaction {
  /// Notes a message as received.
  ///
  /// - Returns: the contact it became the first time; `nil` when it has not been seen before.
  public func contact(ofMail messageID: String) throws -> ContactNumber?? {
    try connection.first("SELECT contact FROM received_mail WHERE message_id = $1", [messageID]) {
      try $0.optionalInt64(0).map(ContactNumber.init(key:))
    }
  }

  /// Remembers which contact a message became.
  public func received(_ messageID: String, as contact: ContactNumber?) throws {
    try connection.execute(
      "INSERT INTO received_mail (message_id, contact, received_at) VALUES ($1, $2, $3)",
      [messageID, contact?.key, now])
  }

  /// Notes that nothing follows from a program's message.
  ///
  /// - Parameter reason: `own`, `delivery-report` or `automatic-reply`.
  public func ignore(_ messageID: String, sha256: String, because reason: String, in context: ActContext) throws {
    try received(messageID, as: nil)
    let facts: [String: FactValue] = ["sha256": .text(sha256), "reason": .text(reason)]
    try record([Occurrence(.mailIgnored, facts: facts)], in: context)
  }

  /// Records that a mail system could not bring a message of ours to its recipient, and alarms.
  ///
  /// - Parameter status: what the mail system calls the reason, as `5.2.2`.
  /// - Returns: whether it is one of ours, sent to that address, of which this was not known.
  public func undelivered(_ messageID: String, to address: String, status: String?) throws -> Bool {
    let messageID = messageID.lowercased()
    guard let known = try snapshot.notice(messageID)?.notice, known.recipient.lowercased() == address.lowercased()
    else { return false }
    let count = try connection.execute(
      "UPDATE outbox SET failure = $2 WHERE message_id = $1 AND failure IS NULL AND sent_at IS NOT NULL",
      [messageID, "undelivered \(status ?? "")"])
    guard count > 0 else { return false }
    try recordFailure(of: messageID, status: status)
    return true
  }

  /// Notes a file that came with a contact; its bytes are kept by hash outside the database.
  public func attach(_ file: StoredFile, to contact: ContactNumber) throws {
    try connection.execute(
      """
      INSERT INTO attachment (contact, sha256, name, media_type, size) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (contact, sha256) DO NOTHING
      """, [contact.key, file.sha256, file.name, file.mediaType, file.size])
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
