/// A message as it is stored before it is sent.
public struct OutgoingNotice: Hashable, Sendable {
  /// Its own Message-ID, without angle brackets; never sent twice.
  public let messageID: String
  /// What it is for: a ``NoticeKind``.
  public let kind: NoticeKind
  /// The order it is about.
  public let order: OrderNumber?
  /// The request whose reporter it goes to.
  public var request: RequestNumber?
  /// The contractor it goes to, when it goes to one.
  public var contractor: ContractorCode?
  /// Where it goes.
  public let recipient: String
  /// Its subject line.
  public let subject: String
  /// Its text.
  public let body: String
  /// Whether it goes by certified mail (PEC), or not at all.
  public var isCertified = false
  /// The Message-ID of the message it answers or follows, without angle brackets.
  public var answers: String?

  /// Makes a message.
  public init(
    messageID: String, kind: NoticeKind, order: OrderNumber?, request: RequestNumber? = nil,
    contractor: ContractorCode? = nil, recipient: String, _ words: NoticeWords, answers: String? = nil
  ) {
    self.messageID = messageID
    self.kind = kind
    self.order = order
    self.request = request
    self.contractor = contractor
    self.recipient = recipient
    subject = words.subject
    body = words.body
    self.answers = answers
  }

  /// Whether it answers what somebody wrote, rather than coming by itself or after a message of ours.
  public var isReply: Bool { answers != nil && kind != .reminder }
}
