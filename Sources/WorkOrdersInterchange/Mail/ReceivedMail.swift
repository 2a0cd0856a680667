public import WorkOrders

/// A message that came in, taken apart and copied out of its raw form.
public struct ReceivedMail: Hashable, Sendable {
  /// Its Message-ID without angle brackets; when it has none, derived from its ``content`` where it is dated, else from
  /// ``sha256``.
  public let messageID: String
  /// Whether ``messageID`` was derived.
  public let messageIDIsDerived: Bool
  /// The first sender; `nil` when there is none that can be read.
  public let from: MailAddress?
  /// The first address to which its sender wants answers.
  public let replyTo: MailAddress?
  /// The open recipients.
  public let to: [MailAddress]
  /// The subject, decoded, on one line; empty when there is none.
  public let subject: String
  /// When the sender says it was written.
  public let date: Timestamp?
  /// The message it answers, without angle brackets.
  public let inReplyTo: String?
  /// The thread it belongs to, oldest first, without angle brackets.
  public let references: [String]
  /// What it says, as plain text with line feeds; an HTML message is turned into readable text.
  public let text: String
  /// What the writer says himself: ``text`` without the messages it answers and without a signature.
  public let ownText: String
  /// What the messages say that came with it as files; empty for a report and for certified mail that encloses its message.
  public let enclosedText: String
  /// Whether ``text`` was made of HTML.
  public let textIsFromHTML: Bool
  /// The files that came with it, enclosed messages (`message/rfc822`) included.
  public let attachments: [MailAttachment]
  /// `Auto-Submitted` (RFC 3834), small letters: anything but `no` is a robot's.
  public let autoSubmitted: String?
  /// `Precedence`, small letters: `bulk`, `list`, `junk`.
  public let precedence: String?
  /// `List-Id`, or another header that mailing lists and newsletters set.
  public let listID: String?
  /// `Return-Path`; `<>` is a bounce's.
  public let returnPath: String?
  /// Whether it says of itself that it answers by itself, in the ways of before `Auto-Submitted`.
  public let answersByItself: Bool
  /// Whether a filter on the way took it for spam.
  public let isMarkedSpam: Bool
  /// Whether it says of a message that it was shown to somebody (RFC 8098).
  public let isReadReceipt: Bool
  /// What it reports on a message of ours, where a mail system sent it.
  public let deliveryReport: DeliveryReport?
  /// What makes it certified mail (PEC): an envelope whose message all of the above was read from, a receipt, or a doubtful
  /// one; `nil` for ordinary mail.
  public let certified: CertifiedMail?
  /// SHA-256 of the raw message, small hexadecimal digits.
  public let sha256: String
}

extension ReceivedMail {
  /// A digest of what it says, the same by whichever way it came: headers that mail systems add do not count.
  public var content: String { Self.content(from: from, subject, date, text, attachments) }

  static func content(
    from: MailAddress?, _ subject: String, _ date: Timestamp?, _ text: String, _ attachments: [MailAttachment]
  ) -> String {
    let head = [from?.address.lowercased() ?? "", subject, date.map { String($0.milliseconds) } ?? "", text]
    return MailDigest.sha256(Array((head + attachments.map(\.sha256)).joined(separator: "\u{0}").utf8))
  }
}

extension ReceivedMail {
  /// Whether nobody reads what is sent to the address it comes from, by that address's name: `noreply@city.example`.
  public var isFromUnreadAddress: Bool { from.map { RobotAddress.isOne($0.address) } ?? false }

  /// Who wrote it: the sender, or whom a page's form writes for under an address that nobody reads.
  ///
  /// Of any other sender the address for answers is not looked at: who writes as somebody does not choose for him where the
  /// answers go. Nor is that of a list.
  public var writer: MailAddress? {
    guard isFromUnreadAddress, listID == nil, !["bulk", "list", "junk"].contains(precedence), let replyTo,
      MailAddressForm.fits(replyTo.address), !RobotAddress.isOne(replyTo.address)
    else { return from }
    return replyTo
  }
}
