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
  /// The channel that it came by.
  var channel: Channel { incoming.channel(under: context.policy) }

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
    if let delivery = try takeSureAnswer(mail) { return delivery }
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

  /// Takes a message that waits in quarantine for a person's, as if it had just come: it opens a request or joins one,
  /// unread if it has to be, or is its firm's answer about an order.
  func release(_ waiting: QuarantinedMail) throws -> MailDelivery {
    var delivery: MailDelivery
    if case .read(let mail) = incoming.reading {
      try IncomingMail.checkOpening(mail)
      if let known = try snapshot.knownMail(mail.messageID), known.content == mail.content, known.contact != nil {
        delivery = try self.delivery("duplicate", known.contact)
      } else {
        delivery = try take(mail, isReleased: true)
        // What may be a program gets no answer at once, and may turn out to be a person who writes through a list.
        if delivery.outcome == "request", isByProgram(mail) { delivery.hint = Self.unanswered(language) }
      }
    } else {
      delivery = try log(MailReport.of(unread: waiting, in: language), as: "request")
    }
    try transaction.release(waiting.sha256, as: delivery.contact, about: delivery.order, in: context)
    return delivery
  }

  private static let unanswered = LocalizedText(
    it: "Lo manda una lista o un programma: non riceve la ricevuta, ma gli altri avvisi sulla richiesta sì. "
      + "Se non li deve avere: mcctl mail stop INDIRIZZO.",
    en: "A list or a program sends it: it gets no receipt, but the other notices about the request. "
      + "If it is to have none: mcctl mail stop ADDRESS.")

  /// Whether it says that a list or a program sends it, which nothing is answered to by itself.
  func isByProgram(_ mail: ReceivedMail) -> Bool { [.bulk, .automaticReply].contains(mail.nature) }

  /// An address that nobody reads is told nothing.
  func stopNotices(to mail: ReceivedMail) throws {
    guard mail.isFromUnreadAddress, let sender = mail.from?.address, mail.writer?.address == sender,
      MailReport.usable(sender) != nil
    else { return }
    try transaction.setNotices(to: sender, areStopped: true, in: context)
  }

  /// Logs a contact with the message's files.
  func log(_ report: ContactReport, as outcome: String) throws -> MailDelivery {
    let receipt = try transaction.log(report, in: context)
    for file in incoming.files { try transaction.attach(file, to: receipt.contact) }
    return try delivery(outcome, receipt.contact)
  }

  /// Keeps a message for a person to look at; the board says so where a firm may have written it about its order.
  func quarantine(_ mail: ReceivedMail, because reason: LocalizedText) throws -> MailDelivery {
    try transaction.quarantine(
      QuarantinedMail(
        sha256: mail.sha256, reason: reason(language), size: incoming.files[0].size,
        sender: mail.from.map { TextBounds.cut($0.address, field: "email") },
        subject: TextBounds.cut(mail.subject, field: "subject")), in: context)
    try alarm(about: mail)
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
      let isNews = try transaction.undelivered(
        messageID, to: recipient.address, first: recipient.original, isOnly: report.recipients.count == 1,
        status: recipient.status)
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
