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
  /// What waits for a person instead.
  private let unread: QuarantinedMail?

  /// Keeps the bytes and takes the message apart.
  ///
  /// - Parameter size: how many bytes the whole message has, when these are only its beginning.
  /// - Throws: ``DomainError`` `tryAgain` when the bytes cannot be kept.
  init(_ bytes: [UInt8], of size: Int? = nil, _ store: FileStore) throws {
    var files = [try store.store(bytes, name: "message.eml", mediaType: MediaType.message)]
    do {
      try Self.checkWhole(bytes, of: size)
      let mail = try MailReader.read(bytes)
      for attachment in mail.attachments {
        let name = TextBounds.withoutZeros(attachment.filename ?? "attachment")
        files.append(try store.store(attachment.bytes, name: name, mediaType: attachment.mediaType))
      }
      self.mail = mail
      unread = nil
    } catch let error as DomainError where error.code == .malformed || error.code == .tooLarge {
      // It stays whole in the store of files, and a person looks at it.
      mail = nil
      unread = Self.unread(bytes, files[0], because: error)
    }
    self.files = files
  }

  private static func checkWhole(_ bytes: [UInt8], of size: Int?) throws(DomainError) {
    guard !bytes.isEmpty else {
      throw DomainError(.malformed, .init(it: "Il messaggio è vuoto.", en: "The message is empty."))
    }
    guard let size, size > bytes.count else { return }
    let limit = BodyLimit.mail >> 20
    throw DomainError(
      .tooLarge,
      .init(
        it: "Il messaggio supera \(limit) MiB: ha \(size) byte, e ne è conservato l'inizio.",
        en: "The message is larger than \(limit) MiB: it has \(size) bytes, and its beginning is kept."))
  }

  /// Enters the message once, by its Message-ID.
  func enter(by actor: Actor, _ transaction: RegisterTransaction) throws -> MailDelivery {
    guard let mail else { return try quarantine(by: actor, transaction) }
    if let known = try transaction.contact(ofMail: mail.messageID) {
      return try delivery("duplicate", known, transaction)
    }
    let context = try transaction.context(by: actor)
    let receipt = try transaction.log(Self.report(mail, in: context.policy.language), in: context)
    try transaction.received(mail.messageID, as: receipt.contact)
    for file in files { try transaction.attach(file, to: receipt.contact) }
    return try delivery("request", receipt.contact, transaction)
  }

  private func quarantine(by actor: Actor, _ transaction: RegisterTransaction) throws -> MailDelivery {
    if let unread { try transaction.quarantine(unread, in: try transaction.context(by: actor)) }
    return MailDelivery(outcome: "quarantined")
  }

  // The reader has given up, so the two lines that tell a person what it is are taken as they stand.
  private static func unread(_ bytes: [UInt8], _ file: StoredFile, because error: DomainError) -> QuarantinedMail {
    let head = TextBounds.withoutZeros(String(decoding: bytes.prefix(64 << 10), as: UTF8.self))
      .split(maxSplits: 200, whereSeparator: \.isNewline)
    func line(_ name: String) -> String? {
      head.first { $0.lowercased().hasPrefix(name) }.map { String($0.dropFirst(name.count).prefix(200)) }
        .map { String($0.drop { $0 == " " }) }
    }
    return QuarantinedMail(
      sha256: file.sha256, reason: error.message, size: file.size, sender: line("from:"), subject: line("subject:"))
  }

  private func delivery(
    _ outcome: String, _ contact: ContactNumber?, _ transaction: RegisterTransaction
  ) throws -> MailDelivery {
    var delivery = MailDelivery(outcome: outcome)
    delivery.contact = contact
    delivery.request = try contact.flatMap { try transaction.snapshot.request(of: $0) }
    return delivery
  }

  private static func report(_ mail: ReceivedMail, in language: Language) -> ContactReport {
    let text = TextBounds.withoutZeros(mail.text)
    let parts = [TextBounds.cut(mail.subject, field: "subject"), text].filter { !$0.allSatisfy(\.isWhitespace) }
    let words =
      parts.isEmpty ? LocalizedText(it: "(senza testo)", en: "(no text)")(language) : parts.joined(separator: "\n\n")
    var report = ContactReport(channel: .email, description: shortened(words))
    report.reporter = reporter(mail)
    return report
  }

  // An address that nobody can have is no address; it stays in the message, which is kept whole.
  private static func reporter(_ mail: ReceivedMail) -> Reporter {
    let address = mail.from.map(\.address).flatMap { TextBounds.cut($0, field: "email") == $0 ? $0 : nil }
    return Reporter(name: mail.from?.name.map { TextBounds.cut($0, field: "caller") }, email: address)
  }

  // The message itself is kept whole; what is read at a glance ends at the limit of a description.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > ContactReport.longestDescription else { return text }
    let cut = text.utf8.prefix(ContactReport.longestDescription - 8)
    return (String(cut) ?? String(decoding: cut, as: UTF8.self)) + " …"
  }
}
