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
