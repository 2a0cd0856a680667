public import WorkOrders

/// A message of ours: to whom, when, and how far it has come.
public struct SentMessage: Hashable, Sendable {
  /// How far a message has come.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// It waits for its first attempt, or the next.
    case waiting
    /// The mail system has it.
    case sent
    /// It was never taken, and is not tried again.
    case failed
    /// A mail system has said that it did not arrive.
    case undelivered
  }

  /// Its Message-ID, without angle brackets.
  public let messageID: String
  /// What it is for.
  public let kind: NoticeKind
  /// The order it is about.
  public let order: OrderNumber?
  /// The request whose reporter it goes to.
  public let request: RequestNumber?
  /// The contractor it goes to.
  public let contractor: ContractorCode?
  /// Where it goes; empty once it was erased.
  public let recipient: String
  /// Its subject line; empty once it was erased.
  public let subject: String
  /// When it was made.
  public let madeAt: Timestamp
  /// When the mail system took it.
  public let sentAt: Timestamp?
  /// How far it has come.
  public let state: State
  /// Why it was not taken, or did not arrive.
  public let reason: String?
  /// The bytes that were handed over; `nil` before the first attempt, and once they were erased.
  public let copy: StoredFile?
  /// Whether it goes by certified mail.
  public let isCertified: Bool
}

extension RegisterSnapshot {
  /// The messages of ours, the newest first.
  ///
  /// - Parameters:
  ///   - order: only those about it.
  ///   - request: only those to its reporters.
  ///   - isTroubled: only those that were not taken, or did not arrive.
  ///   - place: where the page before ended.
  ///   - limit: how many at most.
  public func sentMessages(
    order: OrderNumber? = nil, request: RequestNumber? = nil, isTroubled: Bool = false, after place: TimedPlace? = nil,
    limit: Int = 50
  ) throws -> [SentMessage] {
    var query = ComposedQuery()
    var conditions: [String] = []
    if let order { conditions.append("work_order = \(query.bind(order.key))") }
    if let request { conditions.append("request = \(query.bind(request.key))") }
    if isTroubled { conditions.append("failure IS NOT NULL") }
    if let place {
      conditions.append("(created_at, message_id) < (\(query.bind(place.time)), \(query.bind(place.key)))")
    }
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    query.text = """
      \(Self.sentMessages)\(condition) ORDER BY created_at DESC, message_id DESC LIMIT \(query.bind(limit))
      """
    return try connection.query(query.sql, query.arguments, SentMessage.init)
  }

  /// A message of ours.
  ///
  /// - Throws: ``DomainError`` `notFound`.
  public func sentMessage(_ messageID: String) throws -> SentMessage {
    let id = messageID.lowercased()
    let found = try connection.first(
      // One of the fixed texts.
      SQL(composed: Self.sentMessages + " WHERE message_id = $1"), [id], SentMessage.init)
    guard let found else {
      throw DomainError(
        .notFound,
        .init(
          it: "Nessun nostro messaggio ha il Message-ID \(id.prefix(120)).",
          en: "No message of ours has the Message-ID \(id.prefix(120))."),
        hint: .init(it: "Vedere mcctl mail sent.", en: "See mcctl mail sent."))
    }
    return found
  }

  private static let sentMessages = """
    SELECT message_id, kind, work_order, request, contractor, recipient, subject, created_at, sent_at, failure, sha256,
      size, (SELECT count(*) FROM agenda WHERE key = 'message-goes ' || outbox.message_id),
      (SELECT count(*) FROM certified_delivery WHERE certified_delivery.message_id = outbox.message_id)
    FROM outbox
    """
}

extension SentMessage {
  fileprivate init(_ row: SQLRow) throws {
    messageID = try row.text(0)
    kind = try row.choice(1)
    order = try row.optionalInt64(2).map(OrderNumber.init(key:))
    request = try row.optionalInt64(3).map(RequestNumber.init(key:))
    contractor = try row.optionalCode(4)
    recipient = try row.text(5)
    subject = try row.text(6)
    madeAt = try row.timestamp(7)
    sentAt = try row.optionalTimestamp(8)
    reason = try row.optionalText(9)
    copy = try row.optionalText(10).map { sha256 in
      StoredFile(
        sha256: sha256, name: "message.eml", mediaType: "message/rfc822", size: try row.optionalInt(11) ?? 0)
    }
    isCertified = try row.int(13) > 0
    state = Self.state(sentAt: sentAt, failure: reason, isOnAgenda: try row.int(12) > 0)
  }

  /// How far a message has come.
  ///
  /// - Parameters:
  ///   - failure: why it was not taken, or did not arrive.
  ///   - isOnAgenda: whether it is still to be handed over.
  static func state(sentAt: Timestamp?, failure: String?, isOnAgenda: Bool) -> State {
    guard sentAt == nil else { return failure == nil ? .sent : .undelivered }
    return isOnAgenda || failure == nil ? .waiting : .failed
  }
}
