public import WorkOrders

/// A message that came in before.
public struct KnownMail: Hashable, Sendable {
  /// The digest of what it says.
  public let content: String
  /// The contact it became; `nil` for one that became none.
  public let contact: ContactNumber?
}

extension RegisterSnapshot {
  /// The message that came in under this id.
  public func knownMail(_ messageID: String) throws -> KnownMail? {
    try connection.first("SELECT content, contact FROM received_mail WHERE message_id = $1", [messageID]) {
      KnownMail(content: try $0.text(0), contact: try $0.optionalInt64(1).map(ContactNumber.init(key:)))
    }
  }

  /// Whether so many contacts have come from this address since a moment.
  public func has(_ count: Int, from email: String, since moment: Timestamp) throws -> Bool {
    let found = try connection.first(
      """
      SELECT contact.entered_at FROM reporter JOIN contact ON contact.number = reporter.contact
      WHERE reporter.email IS NOT NULL AND lower(reporter.email) = $1 ORDER BY reporter.contact DESC LIMIT 1 OFFSET $2
      """, [email.lowercased(), count - 1]
    ) { try $0.timestamp(0) }
    return found.map { $0 > moment } ?? false
  }

  /// Whether so many messages about a request, by mail or by a page, have come in since a moment.
  public func has(_ count: Int, about request: RequestNumber, since moment: Timestamp) throws -> Bool {
    let found = try connection.first(
      """
      SELECT contact.entered_at FROM contact_request JOIN contact ON contact.number = contact_request.contact
      WHERE contact_request.request = $1 AND contact.channel IN ('email', 'pec', 'web')
      ORDER BY contact_request.contact DESC LIMIT 1 OFFSET $2
      """, [request.key, count - 1]
    ) { try $0.timestamp(0) }
    return found.map { $0 > moment } ?? false
  }
}

extension RegisterSnapshot {
  /// Whether a contact opened a request, rather than asked about it.
  public func opened(_ request: RequestNumber, by contact: ContactNumber) throws -> Bool {
    try connection.exists(
      "SELECT 1 FROM contact_request WHERE request = $1 AND contact = $2 AND relation = 'report'",
      [request.key, contact.key])
  }

  /// Who reported in a contact; nobody where that was erased, or never said.
  public func reporter(of contact: ContactNumber) throws -> Reporter {
    try connection.first("SELECT name, phone, email FROM reporter WHERE contact = $1", [contact.key]) { row in
      Reporter(name: try row.optionalText(0), phone: try row.optionalText(1), email: try row.optionalText(2))
    } ?? Reporter()
  }
}
