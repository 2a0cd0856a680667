import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// What a message says, as a contact.
enum MailReport {
  /// A report of its own.
  static func of(_ mail: ReceivedMail, in language: Language) -> ContactReport {
    let words = text([TextBounds.cut(mail.subject, field: "subject"), mail.ownText], in: language)
    var report = ContactReport(channel: IncomingMail.channel(of: mail), description: words)
    report.reporter = reporter(mail)
    report.messageID = mail.messageIDIsDerived ? nil : mail.messageID
    return report
  }

  /// A further word about a request: what the writer says himself.
  static func of(_ mail: ReceivedMail, chasing request: RequestNumber, in language: Language) -> ContactReport {
    var report = ContactReport(
      channel: IncomingMail.channel(of: mail), description: text([mail.ownText], in: language))
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

  // An address that nobody can have is no address; it stays in the message, which is kept whole.
  private static func reporter(_ mail: ReceivedMail) -> Reporter {
    let address = mail.from.map(\.address).flatMap {
      MailAddressForm.fits($0) && TextBounds.cut($0, field: "email") == $0 ? $0 : nil
    }
    return Reporter(name: mail.from?.name.map { TextBounds.cut($0, field: "caller") }, email: address)
  }

  // The message itself is kept whole; what is read at a glance ends at the limit of a description.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > ContactReport.longestDescription else { return text }
    let cut = text.utf8.prefix(ContactReport.longestDescription - 8)
    return (String(cut) ?? String(decoding: cut, as: UTF8.self)) + " …"
  }
}
