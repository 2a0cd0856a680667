public import WorkOrders

/// A message of ours: to whom, when, and how far it has come.
public struct SentMailView: Codable, Hashable, Sendable {
  /// Its Message-ID, without angle brackets.
  public var messageID: String
  /// What it is for: `offer`, `withdrawal`, `alarm`, `receipt` and so on.
  public var kind: String
  /// The order it is about.
  @OrNull public var order: OrderNumber?
  /// The request whose reporter it goes to.
  @OrNull public var request: RequestNumber?
  /// The contractor it goes to.
  @OrNull public var contractor: ContractorCode?
  /// Where it goes; `null` once it was erased, and for those who may not see who reported.
  @OrNull public var recipient: String?
  /// Its subject line; empty once it was erased.
  public var subject: String
  /// When it was made.
  public var madeAt: String
  /// When the mail system took it.
  @OrNull public var sentAt: String?
  /// `waiting`, `sent`, `failed` (never taken) or `undelivered` (it came back).
  public var state: String
  /// Whether it was only laid into the outbox folder, since no sendmail is configured: nobody has it.
  public var laid = false
  /// Why it was not taken or did not arrive, as the mail system says it; `null` as ``recipient``.
  @OrNull public var reason: String?
  /// SHA-256 of the bytes as they were handed over, in hex, by which `files/{sha256}` gives them; `null` before the first
  /// attempt, and once they were erased.
  @OrNull public var sha256: String?
  /// How many bytes they are.
  @OrNull public var size: Int?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(messageID: String, kind: String, subject: String, madeAt: String, state: String) {
    self.messageID = messageID
    self.kind = kind
    self.subject = subject
    self.madeAt = madeAt
    self.state = state
  }
}
