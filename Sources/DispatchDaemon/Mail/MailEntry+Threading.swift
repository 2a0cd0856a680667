import DispatchAPI
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

extension MailEntry {
  /// Takes what a person wrote: a contractor's answer, a word about a request, or a report.
  ///
  /// - Parameter isReleased: whether somebody has looked at it, so that no bound holds.
  func take(_ mail: ReceivedMail, isReleased: Bool = false) throws -> MailDelivery {
    let thread = try thread(of: mail)
    if case .contractor(let contractor, let order, let isAnswer) = thread {
      return try answer(mail, by: contractor, on: order, isSure: isAnswer, isReleased: isReleased)
    }
    if !isReleased {
      if case .staff(let order) = thread { return try quarantine(mail, because: Self.staffAnswer(about: order)) }
      // Also from another box of theirs, which the number is a stranger's for.
      if thread != nil, CitizenNotice.isStop(mail.ownText) { return try stop(mail) }
      if let reason = try flood(mail, thread) { return try quarantine(mail, because: reason) }
    }
    try stopNotices(to: mail)
    let delivery = try takeReport(mail, thread)
    try transaction.received(mail.messageID, content: mail.content, as: delivery.contact)
    return delivery
  }

  private static func staffAnswer(about order: OrderNumber?) -> LocalizedText {
    guard let order else {
      return LocalizedText(
        it: "Risponde a un avviso per il personale: non è una segnalazione.",
        en: "It answers a message to staff: it is no report.")
    }
    return LocalizedText(
      it: "Risponde a un avviso per il personale sull'ordine \(order): non è una segnalazione.",
      en: "It answers a message to staff about order \(order): it is no report.")
  }

  /// Stops the notices to whoever answers one of them so.
  ///
  /// Anybody can write a sender and a number, and must not silence somebody else: what only names a request waits for a
  /// person.
  private func stop(_ mail: ReceivedMail) throws -> MailDelivery {
    guard let sender = mail.from?.address, try snapshot.isAnswer(naming: ids(in: mail), toNoticeAt: sender) else {
      return try quarantine(
        mail,
        because: .init(
          it: "Non vuole più avvisi, ma non risponde a uno dei nostri: se è proprio lui, mcctl mail stop INDIRIZZO.",
          en: "Wants no more notices, and answers none of ours: if it is really they, mcctl mail stop ADDRESS."))
    }
    try transaction.received(mail.messageID, content: mail.content)
    try transaction.setNotices(to: sender, areStopped: true, in: context)
    return MailDelivery(outcome: "answer")
  }

  private func takeReport(_ mail: ReceivedMail, _ thread: MailThread?) throws -> MailDelivery {
    if case .reporter(let request) = thread { return try takeReply(mail, to: request) }
    guard case .stranger(let named) = thread else { return try open(mail, note: nil) }
    let note = LocalizedText(
      it: "Il messaggio cita \(named), che non è di chi scrive.",
      en: "The message names \(named), which is not the writer's.")
    return try open(mail, note: note)
  }

  /// Where a message belongs.
  func thread(of mail: ReceivedMail) throws -> MailThread? {
    guard let sender = mail.from?.address else { return nil }
    return try snapshot.thread(
      of: ids(in: mail), subject: mail.subject, from: sender, isCertified: channel == .pec)
  }

  // The newest first, and what it answers last: programs that cut the list of a thread keep its ends.
  private func ids(in mail: ReceivedMail) -> [String] {
    mail.references.reversed() + [mail.inReplyTo].compactMap(\.self)
  }

  private func takeReply(_ mail: ReceivedMail, to number: RequestNumber) throws -> MailDelivery {
    let consequence = try snapshot.consequence(ofReplyTo: number, in: context)
    guard consequence != .ownReport else { return try open(mail, note: ReplyConsequence.note(on: number)) }
    let delivery = try log(MailReport.of(mail, by: channel, chasing: number, in: language), as: "chaser")
    if let contact = delivery.contact { try transaction.replied(to: number, in: contact, consequence, context) }
    return delivery
  }

  private func open(_ mail: ReceivedMail, note: LocalizedText?) throws -> MailDelivery {
    var report = MailReport.of(mail, by: channel, in: language)
    report.note = note?(language)
    report.isAcknowledged = !isByProgram(mail)
    return try log(report, as: "request")
  }

  /// Why a message has to wait: more come from one sender, or about one request, than a person writes.
  private func flood(_ mail: ReceivedMail, _ thread: MailThread?) throws -> LocalizedText? {
    let (rules, hour) = (context.policy.mail, context.enteredAt - MailRules.period)
    if case .reporter(let request) = thread, try snapshot.has(rules.perRequest, about: request, since: hour) {
      return LocalizedText(
        it: "Più di \(rules.perRequest) messaggi in un'ora sulla richiesta \(request).",
        en: "More than \(rules.perRequest) messages in an hour about request \(request).")
    }
    guard let sender = mail.writer?.address, try snapshot.has(rules.perSender, from: sender, since: hour) else {
      return nil
    }
    return LocalizedText(
      it: "Più di \(rules.perSender) messaggi in un'ora dallo stesso mittente.",
      en: "More than \(rules.perSender) messages in an hour from the same sender.")
  }
}
