import DispatchAPI
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// Enters one message in the register, in one transaction: who wrote it, where it belongs, and what follows.
struct MailEntry {
  let incoming: IncomingMail
  let context: ActContext
  let transaction: RegisterTransaction

  /// Takes up the circumstances of an entry.
  init(_ incoming: IncomingMail, by actor: Actor, _ transaction: RegisterTransaction) throws {
    self.incoming = incoming
    self.transaction = transaction
    context = try transaction.context(by: actor)
  }

  var snapshot: RegisterSnapshot { transaction.snapshot }
  var language: Language { context.policy.language }

  /// Enters the message once, by its Message-ID: a person's opens a request or joins one, and no program's ever does.
  func enter() throws -> MailDelivery {
    guard case .read(let mail) = incoming.reading else { return try quarantineUnread() }
    if let known = try snapshot.knownMail(mail.messageID) {
      guard known.content != mail.content else { return try delivery("duplicate", known.contact) }
      return try quarantine(
        mail,
        because: .init(
          it: "Un altro messaggio, con un altro contenuto, ha lo stesso Message-ID.",
          en: "Another message, with other content, has the same Message-ID."))
    }
    if let doubt = incoming.doubt(of: mail, under: context.policy) { return try quarantine(mail, because: doubt) }
    if try snapshot.notice(mail.messageID.lowercased()) != nil { return try ignore(mail, because: "own") }
    switch mail.nature {
    case .person: return try take(mail)
    case .deliveryReport(let report): return try take(report, mail)
    case .automaticReply: return try ignore(mail, because: "automatic-reply")
    case .receipt(let receipt): return try take(receipt, mail)
    case .doubtful(let doubt): return try quarantine(mail, because: doubt.sentence)
    case .suspect:
      return try quarantine(
        mail,
        because: .init(
          it: "Un filtro lo prende per posta indesiderata, o sembra una risposta automatica.",
          en: "A filter takes it for spam, or it reads like an automatic reply."))
    case .bulk:
      return try quarantine(
        mail,
        because: .init(
          it: "Lo manda una lista o un programma: forse nessuno chiede nulla.",
          en: "A list or a program sends it: perhaps nobody asks for anything."))
    }
  }

  /// Takes a message that waits in quarantine for a person's: it opens a request or joins one, unread if it has to be.
  func release(_ waiting: QuarantinedMail) throws -> MailDelivery {
    let delivery: MailDelivery
    if case .read(let mail) = incoming.reading {
      try IncomingMail.checkOpening(mail)
      if let known = try snapshot.knownMail(mail.messageID), known.content == mail.content, known.contact != nil {
        delivery = try self.delivery("duplicate", known.contact)
      } else {
        try stopNotices(to: mail)
        delivery = try takeReport(mail, thread(of: mail))
      }
    } else {
      delivery = try log(MailReport.of(unread: waiting, in: language), as: "request")
    }
    guard let contact = delivery.contact else { throw DomainError(.internal, "A released message has no contact.") }
    try transaction.release(waiting.sha256, as: contact, in: context)
    return delivery
  }

  /// A program is told nothing, also where a person takes what it wrote for a report.
  private func stopNotices(to mail: ReceivedMail) throws {
    guard [.bulk, .automaticReply].contains(mail.nature), let sender = mail.from?.address,
      MailAddressForm.fits(sender)
    else { return }
    try transaction.setNotices(to: sender, areStopped: true, in: context)
  }

  /// Logs a contact with the message's files.
  func log(_ report: ContactReport, as outcome: String) throws -> MailDelivery {
    let receipt = try transaction.log(report, in: context)
    for file in incoming.files { try transaction.attach(file, to: receipt.contact) }
    return try delivery(outcome, receipt.contact)
  }

  /// Keeps a message for a person to look at.
  func quarantine(_ mail: ReceivedMail, because reason: LocalizedText) throws -> MailDelivery {
    try transaction.quarantine(
      QuarantinedMail(
        sha256: mail.sha256, reason: reason(language), size: incoming.files[0].size,
        sender: mail.from.map { TextBounds.cut($0.address, field: "email") },
        subject: TextBounds.cut(mail.subject, field: "subject")), in: context)
    return MailDelivery(outcome: "quarantined")
  }

  private func quarantineUnread() throws -> MailDelivery {
    guard case .unread(let error, let sender, let subject) = incoming.reading else {
      throw DomainError(.internal, "A message that was read is taken for one that was not.")
    }
    try transaction.quarantine(
      QuarantinedMail(
        sha256: incoming.files[0].sha256, reason: error.sentence(language), size: incoming.files[0].size,
        sender: sender,
        subject: subject), in: context)
    return MailDelivery(outcome: "quarantined")
  }

  private func take(_ report: DeliveryReport, _ mail: ReceivedMail) throws -> MailDelivery {
    var tellsNews = false
    for recipient in report.recipients where recipient.action == .failed {
      guard let messageID = report.messageID else { break }
      let isNews = try transaction.undelivered(messageID, to: recipient.address, status: recipient.status)
      tellsNews = tellsNews || isNews
    }
    guard tellsNews else { return try ignore(mail, because: "delivery-report") }
    try transaction.received(mail.messageID, content: mail.content)
    return MailDelivery(outcome: "receipt")
  }

  private func ignore(_ mail: ReceivedMail, because reason: String) throws -> MailDelivery {
    try transaction.received(mail.messageID, content: mail.content)
    try transaction.ignore(mail.sha256, because: reason, in: context)
    return MailDelivery(outcome: "ignored")
  }

  private func delivery(_ outcome: String, _ contact: ContactNumber?) throws -> MailDelivery {
    var delivery = MailDelivery(outcome: outcome)
    delivery.contact = contact
    delivery.request = try contact.flatMap { try snapshot.request(of: $0) }
    return delivery
  }
}
