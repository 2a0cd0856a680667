public import WorkOrders

/// A message that goes by certified mail, on its way to one recipient.
public struct CertifiedDelivery: Hashable, Sendable {
  /// What a provider attested of it.
  public struct Proof: Hashable, Sendable {
    /// What.
    public let kind: CertifiedReceipt.Kind
    /// When that happened, as the provider says.
    public let at: Timestamp
    /// SHA-256 of the receipt, which is kept whole.
    public let sha256: String
  }

  /// Its Message-ID.
  public let messageID: String
  /// The recipient's address, small letters.
  public let recipient: String
  /// What the message is for: `offer`, `withdrawal`.
  public let kind: String
  /// The order it is about.
  public let order: OrderNumber?
  /// The round of the offer it is about.
  public let round: Int?
  /// How far it has come.
  public let state: CertifiedState
  /// When it was handed over; `nil` before, and for what was only laid into a folder.
  public let sentAt: Timestamp?
  /// When it came there.
  public let changedAt: Timestamp
  /// Whether a receipt is missing.
  public let isOverdue: Bool
  /// What was attested, the earliest first.
  public internal(set) var proofs: [Proof] = []
}

extension CertifiedDelivery {
  // Reads the columns of ``columns`` after the order's key.
  init(_ row: SQLRow) throws {
    messageID = try row.text(1)
    recipient = try row.text(2)
    kind = try row.text(3)
    order = try row.optionalInt64(0).map(OrderNumber.init(key:))
    round = try row.optionalInt(4)
    state = try row.choice(5)
    sentAt = try row.optionalTimestamp(6)
    changedAt = try row.timestamp(7)
    isOverdue = try row.int(8) != 0
  }
}

extension RegisterSnapshot {
  private static let columns =
    "d.work_order, d.message_id, d.recipient, o.kind, d.round, d.state, d.sent_at, d.changed_at, d.overdue"
  private static let tables = "certified_delivery d JOIN outbox o ON o.message_id = d.message_id"

  /// The certified messages about orders, with what was attested of each.
  func certifiedDeliveries(of orders: [Int64]) throws -> [Int64: [CertifiedDelivery]] {
    let rows = try connection.grouped(Self.withProofs, of: orders) { row in
      (
        delivery: try CertifiedDelivery(row),
        proof: try row.optionalChoice(9).map { kind in
          CertifiedDelivery.Proof(kind: kind, at: try row.timestamp(10), sha256: try row.text(11))
        }
      )
    }
    return rows.mapValues { rows in
      let proofs = Dictionary(grouping: rows) { $0.delivery }
      return proofs.map { delivery, rows in
        var delivery = delivery
        delivery.proofs = rows.compactMap(\.proof).sorted { ($0.at, $0.kind.rawValue) < ($1.at, $1.kind.rawValue) }
        return delivery
      }.sorted { ($0.messageID, $0.recipient) < ($1.messageID, $1.recipient) }
    }
  }

  /// The certified messages about an order, with what was attested of each.
  public func certifiedDeliveries(of order: OrderNumber) throws -> [CertifiedDelivery] {
    try certifiedDeliveries(of: [order.key])[order.key] ?? []
  }

  private static let withProofs = KeyedSQL(
    stringLiteral: """
      SELECT \(columns), r.kind, r.stated_at, r.sha256
      FROM \(tables) LEFT JOIN certified_receipt r ON r.message_id = d.message_id AND r.recipient = d.recipient
      WHERE d.work_order IN {keys}
      """)

  /// A certified message on its way to each of its recipients, without what was attested.
  func certifiedDeliveries(of messageID: String) throws -> [CertifiedDelivery] {
    try connection.query(
      SQL(composed: "SELECT \(Self.columns) FROM \(Self.tables) WHERE d.message_id = $1 ORDER BY d.recipient"),
      [messageID],
      CertifiedDelivery.init)
  }

  /// The message of ours that a receipt is about, on its way to those whom the receipt names; none for a stranger's.
  ///
  /// A provider may give the Message-ID back with another domain; its local part is the register's own.
  func certifiedDeliveries(about receipt: CertifiedReceipt) throws -> [CertifiedDelivery] {
    guard let messageID = receipt.messageID?.lowercased() else { return [] }
    let local = RegisterTransaction.localPart(of: messageID)
    let found = try connection.query(
      SQL(composed: "SELECT \(Self.columns) FROM \(Self.tables) WHERE d.local_part = $1 ORDER BY d.recipient"), [local],
      CertifiedDelivery.init)
    return found.filter { delivery in receipt.recipients.contains { $0.address == delivery.recipient } }
  }

  /// The message of ours that a provider calls so in a receipt: what an answer by certified mail names.
  func certifiedMessage(called identifier: String) throws -> String? {
    try connection.first(
      "SELECT message_id FROM certified_receipt WHERE identifier = $1 ORDER BY message_id LIMIT 1",
      [identifier.lowercased()]
    ) { try $0.text(0) }
  }

  /// Whether an offer was put to its firm by certified mail.
  func isCertified(_ order: OrderNumber, round: Int) throws -> Bool {
    try connection.exists(
      "SELECT 1 FROM certified_delivery WHERE work_order = $1 AND round = $2", [order.key, round])
  }
}
