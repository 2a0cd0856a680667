import WorkOrders
import WorkOrdersInterchange

/// Everything that happens to the bytes of a message: its parts, text, senders, reports, certified envelopes, pictures, and
/// the first line by which a firm answers.
enum MailTarget {
  /// Reads a message, or whatever these bytes are; ends the program where what was read is not as promised.
  static func read(_ bytes: [UInt8]) {
    guard let mail = try? MailReader.read(bytes) else { return }  // Refused in words: nothing is to be checked.
    check(mail)
    _ = (mail.nature, mail.content, CitizenNotice.isStop(mail.ownText))
    for language in Language.allCases {
      _ = ContractorAnswer(
        mail.ownText, language: language, in: .utc, now: Timestamp(milliseconds: 1_741_600_000_000))
    }
    for attachment in mail.attachments { look(at: attachment) }
  }

  private static func check(_ mail: ReceivedMail) {
    for text in [mail.text, mail.ownText] {
      precondition(text.unicodeScalars.allSatisfy(isShown), "a control character is in the text")
    }
    for id in [mail.messageID] + mail.references + [mail.inReplyTo].compactMap(\.self) {
      precondition(!id.isEmpty && id.utf8.count <= 900 && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "an odd id")
    }
    precondition(!mail.subject.contains(where: \.isNewline), "a line end is in the subject")
    precondition(mail.attachments.count <= MailLimits().parts, "more parts than allowed")
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || (scalar.value >= 0x20 && scalar.value != 0x7F)
  }

  private static func look(at attachment: MailAttachment) {
    let name = attachment.filename ?? ""
    precondition(!name.contains("/") && name != ".." && name.utf8.count <= 200, "an odd file name")
    PictureTarget.read(attachment.bytes)
  }
}
