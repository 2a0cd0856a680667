public import WorkOrders

/// A message that goes out: plain text to people, with its own Message-ID.
public struct OutgoingMail: Hashable, Sendable {
  /// Who sends it.
  public let from: MailAddress
  /// Who gets it; at least one.
  public let to: [MailAddress]
  /// The subject; line ends in it become spaces.
  public let subject: String
  /// The text with line feeds.
  public let text: String
  /// Its Message-ID without angle brackets, kept before it is sent: a second sending is recognised by it.
  public let messageID: String
  /// When it was written.
  public let date: Timestamp
  /// The message it answers, without angle brackets.
  public let inReplyTo: String?
  /// The thread it belongs to, oldest first, without angle brackets.
  public let references: [String]
  /// The kind of robot it comes from; `nil` when a person wrote it.
  public let autoSubmitted: AutoSubmitted?
  /// Whether it goes by certified mail, and its receipt of delivery shall enclose it whole (`X-TipoRicevuta: completa`).
  public var asksForWholeReceipt = false

  /// The addresses by which whoever gets it stops such messages (`List-Unsubscribe`, RFC 2369): `mailto:` and `https:`.
  public var waysToStop: [String] = []

  /// Files that go with the text.
  public var enclosures: [Enclosure] = []

  /// A file that goes with a message.
  public struct Enclosure: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its media type, without parameters; texts are in UTF-8.
    public let mediaType: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// Makes one.
    public init(name: String, mediaType: String, bytes: [UInt8]) {
      self.name = name
      self.mediaType = mediaType
      self.bytes = bytes
    }
  }

  /// What `Auto-Submitted` says (RFC 3834, section 5).
  public enum AutoSubmitted: String, Hashable, Sendable {
    /// Nobody's message caused it: a reminder.
    case generated = "auto-generated"
    /// It answers a message: a receipt.
    case replied = "auto-replied"
  }

  /// Makes a message.
  public init(
    from: MailAddress, to: [MailAddress], subject: String, text: String, messageID: String,
    date: Timestamp, inReplyTo: String? = nil, references: [String] = [], autoSubmitted: AutoSubmitted? = nil
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.messageID = messageID
    self.date = date
    self.inReplyTo = inReplyTo
    self.references = references
    self.autoSubmitted = autoSubmitted
  }
}
