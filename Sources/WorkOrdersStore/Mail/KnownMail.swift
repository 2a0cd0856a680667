import Crypto
public import WorkOrders

/// A message that came in before.
public struct KnownMail: Hashable, Sendable {
  /// The digest of what it says.
  public let content: String
  /// The contact it became; `nil` for one that became none.
  public let contact: ContactNumber?
}

extension KnownMail {
  // No id that comes in holds a blank: nobody can call a message so.
  private static let mark = "sha256 "

  /// What stands for an id that was erased with the sender's data.
  static func erased(_ messageID: String) -> String {
    mark + Hex.text(Array(SHA256.hash(data: Array(messageID.utf8))))
  }

  /// Whether this stands for an id that was erased.
  static func isErased(_ messageID: String) -> Bool { messageID.hasPrefix(mark) }
}

extension RegisterSnapshot {
  /// The message that came in under this id, also where the id was erased since.
  public func knownMail(_ messageID: String) throws -> KnownMail? {
    try connection.first(
      "SELECT content, contact FROM received_mail WHERE message_id IN ($1, $2)",
      [messageID, KnownMail.erased(messageID)]
    ) {
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

  /// Whether so many messages of a contractor, about all orders or one, have come in since a moment.
  public func has(
    _ count: Int, from contractor: ContractorCode, about order: OrderNumber? = nil, since moment: Timestamp
  ) throws -> Bool {
    guard let order else {
      return try connection.exists(
        """
        SELECT 1 FROM order_file WHERE contractor = $1 AND received_at > $2 AND media_type = 'message/rfc822'
        LIMIT 1 OFFSET $3
        """, [contractor, moment, count - 1])
    }
    return try connection.exists(
      """
      SELECT 1 FROM order_file
      WHERE work_order = $1 AND contractor = $2 AND received_at > $3 AND media_type = 'message/rfc822' LIMIT 1 OFFSET $4
      """, [order.key, contractor, moment, count - 1])
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
