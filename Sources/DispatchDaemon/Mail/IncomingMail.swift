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
  /// Whether it would be certified mail, and its signature is not its provider's.
  var isUnproven = false
  /// Why it cannot be read, and what waits for a person instead.
  private let unread: (error: DomainError, sender: String?, subject: String?)?

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
      unread = Self.unread(bytes, because: error)
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

  /// Enters the message once, by its Message-ID: a person's opens a request, and no program's ever does.
  func enter(by actor: Actor, _ transaction: RegisterTransaction) throws -> MailDelivery {
    let context = try transaction.context(by: actor)
    guard let mail else {
      if let unread {
        let waiting = QuarantinedMail(
          sha256: files[0].sha256, reason: unread.error.sentence(context.policy.language), size: files[0].size,
          sender: unread.sender, subject: unread.subject)
        try transaction.quarantine(waiting, in: context)
      }
      return MailDelivery(outcome: "quarantined")
    }
    if let known = try transaction.contact(ofMail: mail.messageID) {
      return try delivery("duplicate", known, transaction)
    }
    if let doubt = doubt(of: mail, under: context.policy) {
      return try quarantine(mail, because: doubt, in: context, transaction)
    }
    if try transaction.snapshot.notice(mail.messageID.lowercased()) != nil {
      return try ignore(mail, because: "own", in: context, transaction)
    }
    switch mail.nature {
    case .person: return try open(mail, in: context, transaction)
    case .deliveryReport(let report): return try take(report, mail, in: context, transaction)
    case .automaticReply: return try ignore(mail, because: "automatic-reply", in: context, transaction)
    case .receipt(let receipt): return try take(receipt, mail, in: context, transaction)
    case .doubtful(let doubt): return try quarantine(mail, because: doubt.sentence, in: context, transaction)
    case .bulk: return try quarantine(mail, because: Self.bulk, in: context, transaction)
    }
  }

  /// Takes a message that waits in quarantine for a person's: it opens a request, unread if it has to be.
  func release(_ waiting: QuarantinedMail, by actor: Actor, _ transaction: RegisterTransaction) throws -> MailDelivery {
    let context = try transaction.context(by: actor)
    let delivery: MailDelivery
    if let mail {
      try Self.checkOpening(mail)
      if let known = try transaction.contact(ofMail: mail.messageID) ?? nil {
        delivery = try self.delivery("duplicate", known, transaction)
      } else {
        delivery = try open(mail, in: context, transaction)
      }
    } else {
      delivery = try log(Self.report(unread: waiting, in: context.policy.language), in: context, transaction)
    }
    guard let contact = delivery.contact else { throw DomainError(.internal, "A released message has no contact.") }
    try transaction.release(waiting.sha256, as: contact, in: context)
    return delivery
  }

  private func open(
    _ mail: ReceivedMail, in context: ActContext, _ transaction: RegisterTransaction
  ) throws -> MailDelivery {
    let delivery = try log(Self.report(mail, in: context.policy.language), in: context, transaction)
    try transaction.received(mail.messageID, as: delivery.contact)
    return delivery
  }

  private func log(
    _ report: ContactReport, in context: ActContext, _ transaction: RegisterTransaction
  ) throws -> MailDelivery {
    let receipt = try transaction.log(report, in: context)
    for file in files { try transaction.attach(file, to: receipt.contact) }
    return try delivery("request", receipt.contact, transaction)
  }

  private func take(
    _ report: DeliveryReport, _ mail: ReceivedMail, in context: ActContext, _ transaction: RegisterTransaction
  ) throws -> MailDelivery {
    var tellsNews = false
    for recipient in report.recipients where recipient.action == .failed {
      guard let messageID = report.messageID else { break }
      let isNews = try transaction.undelivered(messageID, to: recipient.address, status: recipient.status)
      tellsNews = tellsNews || isNews
    }
    guard tellsNews else { return try ignore(mail, because: "delivery-report", in: context, transaction) }
    try transaction.received(mail.messageID, as: nil)
    return MailDelivery(outcome: "receipt")
  }

  private func ignore(
    _ mail: ReceivedMail, because reason: String, in context: ActContext, _ transaction: RegisterTransaction
  ) throws -> MailDelivery {
    try transaction.ignore(mail.messageID, sha256: mail.sha256, because: reason, in: context)
    return MailDelivery(outcome: "ignored")
  }

  private static let bulk = LocalizedText(
    it: "Lo manda una lista o un programma: forse nessuno chiede nulla.",
    en: "A list or a program sends it: perhaps nobody asks for anything.")

  func quarantine(
    _ mail: ReceivedMail, because reason: LocalizedText, in context: ActContext, _ transaction: RegisterTransaction
  ) throws -> MailDelivery {
    let waiting = QuarantinedMail(
      sha256: mail.sha256, reason: reason(context.policy.language), size: files[0].size,
      sender: mail.from.map { TextBounds.cut($0.address, field: "email") },
      subject: TextBounds.cut(mail.subject, field: "subject"))
    try transaction.quarantine(waiting, in: context)
    return MailDelivery(outcome: "quarantined")
  }

  // The reader has given up, so the two lines that tell a person what it is are taken as they stand.
  private static func unread(
    _ bytes: [UInt8], because error: DomainError
  ) -> (error: DomainError, sender: String?, subject: String?) {
    let head = TextBounds.withoutZeros(String(decoding: bytes.prefix(64 << 10), as: UTF8.self))
      .split(maxSplits: 200, whereSeparator: \.isNewline)
    func line(_ name: String) -> String? {
      head.first { $0.lowercased().hasPrefix(name) }.map { String($0.dropFirst(name.count).prefix(200)) }
        .map { String($0.drop { $0 == " " }) }
    }
    return (error, line("from:"), line("subject:"))
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
    var report = ContactReport(channel: channel(of: mail), description: shortened(words))
    report.reporter = reporter(mail)
    return report
  }

  private static func report(unread mail: QuarantinedMail, in language: Language) -> ContactReport {
    let words = LocalizedText(it: "(messaggio illeggibile, allegato)", en: "(message that cannot be read, enclosed)")
    let parts = [mail.subject, words(language)].compactMap(\.self).filter { !$0.isEmpty }
    return ContactReport(channel: .email, description: shortened(parts.joined(separator: "\n\n")))
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
