/// How far an offer has come that was sent by certified mail (PEC).
public struct DeliveryView: Codable, Hashable, Sendable {
  /// The address it went to.
  public var recipient: String
  /// `waiting`, `sent`, `accepted`, `taken-in-charge`, `uncertified`, `late`, `failed`, `refused` or `delivered`.
  public var state: String
  /// When it came there.
  public var at: String
  /// Whether a receipt has not come in its time.
  public var overdue: Bool
  /// The receipts, the earliest first.
  public var receipts: [ReceiptView]

  /// Makes one.
  public init(recipient: String, state: String, at: String, overdue: Bool, receipts: [ReceiptView]) {
    self.recipient = recipient
    self.state = state
    self.at = at
    self.overdue = overdue
    self.receipts = receipts
  }
}
