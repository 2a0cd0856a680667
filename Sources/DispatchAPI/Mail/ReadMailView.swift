/// A kept message as a person reads it: its headers decoded, its text in plain letters.
public struct ReadMailView: Codable, Hashable, Sendable {
  /// SHA-256 of the raw message, in hex.
  public var sha256: String
  /// Its Message-ID, without angle brackets.
  public var messageID: String
  /// Who sent it, as `Name <address>`; `null` where that cannot be read.
  @OrNull public var from: String?
  /// To whom it went.
  public var to: [String]
  /// When its sender says it was written.
  @OrNull public var date: String?
  /// The subject, on one line; empty when there is none.
  public var subject: String
  /// The message it answers, without angle brackets.
  @OrNull public var answers: String?
  /// What it says.
  public var text: String
  /// What came with it.
  public var attachments: [FileView]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    sha256: String, messageID: String, to: [String], subject: String, text: String, attachments: [FileView]
  ) {
    self.sha256 = sha256
    self.messageID = messageID
    self.to = to
    self.subject = subject
    self.text = text
    self.attachments = attachments
  }
}
