import DispatchAPI
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// A message whose bytes are kept, ready to be entered in the register.
struct IncomingMail: Sendable {
  /// The message as it came, with its attachments, by hash.
  let files: [StoredFile]
  /// What it says; `nil` when it cannot be read.
  let mail: ReceivedMail?

  /// Keeps the bytes and takes the message apart.
  ///
  /// - Throws: ``DomainError`` `tryAgain` when the bytes cannot be kept.
  init(_ bytes: [UInt8], _ store: FileStore) throws {
    var files = [try store.store(bytes, name: "message.eml", mediaType: MediaType.message)]
    do {
      let mail = try MailReader.read(bytes)
      for attachment in mail.attachments {
        let name = attachment.filename ?? "attachment"
        files.append(try store.store(attachment.bytes, name: name, mediaType: attachment.mediaType))
      }
      self.mail = mail
    } catch let error as DomainError where error.code == .malformed || error.code == .tooLarge {
      // It stays whole in the store of files, and a person looks at it.
      mail = nil
    }
    self.files = files
  }

  /// Enters the message once, by its Message-ID.
  func enter(by actor: Actor, _ transaction: RegisterTransaction) throws -> MailDelivery {
    guard let mail else { return try quarantine(transaction) }
    if let known = try transaction.contact(ofMail: mail.messageID) {
      return try delivery("duplicate", known, transaction)
    }
    let context = try transaction.context(by: actor)
    let receipt = try transaction.log(Self.report(mail), in: context)
    try transaction.received(mail.messageID, as: receipt.contact)
    for file in files { try transaction.attach(file, to: receipt.contact) }
    return try delivery("request", receipt.contact, transaction)
  }

  private func quarantine(_ transaction: RegisterTransaction) throws -> MailDelivery {
    let identity = "\(files.first?.sha256 ?? "")@quarantine"
    if try transaction.contact(ofMail: identity) == nil { try transaction.received(identity, as: nil) }
    return MailDelivery(outcome: "quarantined")
  }

  private func delivery(
    _ outcome: String, _ contact: ContactNumber?, _ transaction: RegisterTransaction
  ) throws -> MailDelivery {
    var delivery = MailDelivery(outcome: outcome)
    delivery.contact = contact
    delivery.request = try contact.flatMap { try transaction.snapshot.request(of: $0) }
    return delivery
  }

  private static func report(_ mail: ReceivedMail) -> ContactReport {
    let parts = [mail.subject, mail.text].filter { !$0.allSatisfy(\.isWhitespace) }
    let words = parts.isEmpty ? "(no text)" : parts.joined(separator: "\n\n")
    var report = ContactReport(channel: .email, description: shortened(words))
    report.reporter = Reporter(name: mail.from?.name, email: mail.from?.address)
    return report
  }

  // The message itself is kept whole; what is read at a glance ends at the limit of a description.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > ContactReport.longestDescription else { return text }
    let cut = text.utf8.prefix(ContactReport.longestDescription - 8)
    return (String(cut) ?? String(decoding: cut, as: UTF8.self)) + " …"
  }
}
