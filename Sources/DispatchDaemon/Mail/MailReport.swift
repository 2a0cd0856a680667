import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// What a message says, as a contact.
enum MailReport {
  /// A report of its own.
  static func of(_ mail: ReceivedMail, by channel: Channel, in language: Language) -> ContactReport {
    let words = text([TextBounds.cut(mail.subject, field: "subject"), mail.ownText, mail.enclosedText], in: language)
    var report = ContactReport(channel: channel, description: words)
    report.reporter = reporter(mail)
    report.messageID = mail.messageIDIsDerived ? nil : mail.messageID
    return report
  }

  /// A further word about a request: what the writer says himself.
  static func of(
    _ mail: ReceivedMail, by channel: Channel, chasing request: RequestNumber, in language: Language
  ) -> ContactReport {
    var report = ContactReport(channel: channel, description: text([mail.ownText], in: language))
    report.reporter = reporter(mail)
    report.chase = request
    return report
  }

  /// A message that nobody could read.
  static func of(unread mail: QuarantinedMail, in language: Language) -> ContactReport {
    let words = LocalizedText(it: "(messaggio illeggibile, allegato)", en: "(message that cannot be read, enclosed)")
    let parts = [mail.subject, words(language)].compactMap(\.self).filter { !$0.isEmpty }
    return ContactReport(channel: .email, description: shortened(parts.joined(separator: "\n\n")))
  }

  private static func text(_ parts: [String], in language: Language) -> String {
    let parts = parts.map(TextBounds.withoutZeros).filter { !$0.allSatisfy(\.isWhitespace) }
    guard !parts.isEmpty else { return LocalizedText(it: "(senza testo)", en: "(no text)")(language) }
    return shortened(parts.joined(separator: "\n\n"))
  }

  private static func reporter(_ mail: ReceivedMail) -> Reporter {
    let name = mail.writer?.name.map { TextBounds.cut($0, field: "caller") }
    return Reporter(name: name, email: usable(mail.writer?.address))
  }

  /// The address, if somebody can have it: one that nobody can is none, and stays in the message, which is kept whole.
  static func usable(_ address: String?) -> String? {
    guard let address, MailAddressForm.fits(address), TextBounds.cut(address, field: "email") == address else {
      return nil
    }
    return address
  }

  // The message itself is kept whole; what is read at a glance ends at the limit of a description.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > ContactReport.longestDescription else { return text }
    let cut = text.utf8.prefix(ContactReport.longestDescription - 8)
    return (String(cut) ?? String(decoding: cut, as: UTF8.self)) + " …"
  }
}
