/// A message as it is stored before it is sent.
public struct OutgoingNotice: Hashable, Sendable {
  /// Its own Message-ID, in angle brackets; never sent twice.
  public let messageID: String
  /// What it is for: `offer`, `withdrawal`, `alarm`.
  public let kind: String
  /// The order it is about.
  public let order: OrderNumber?
  /// Where it goes.
  public let recipient: String
  /// Its subject line.
  public let subject: String
  /// Its text.
  public let body: String
  /// Whether it goes by certified mail (PEC), or not at all.
  public var isCertified = false

  /// Makes a message.
  public init(messageID: String, kind: String, order: OrderNumber?, recipient: String, subject: String, body: String) {
    self.messageID = messageID
    self.kind = kind
    self.order = order
    self.recipient = recipient
    self.subject = subject
    self.body = body
  }
}
