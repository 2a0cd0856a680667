import DispatchAPI
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

extension MailEntry {
  /// Takes what a person wrote: a contractor's answer, a word about a request, or a report.
  func take(_ mail: ReceivedMail) throws -> MailDelivery {
    let thread = try thread(of: mail)
    if case .contractor(let contractor, let order, let isAnswer) = thread {
      return try answer(mail, by: contractor, on: order, isSure: isAnswer)
    }
    if case .reporter = thread, CitizenNotice.isStop(mail.ownText), let sender = mail.from?.address {
      try transaction.received(mail.messageID, content: mail.content)
      try transaction.setNotices(to: sender, areStopped: true, in: context)
      return MailDelivery(outcome: "answer")
    }
    if let reason = try flood(mail, thread) { return try quarantine(mail, because: reason) }
    return try takeReport(mail, thread)
  }

  /// Takes what a reporter wrote.
  func takeReport(_ mail: ReceivedMail, _ thread: MailThread?) throws -> MailDelivery {
    let delivery: MailDelivery
    switch thread {
    case .reporter(let request): delivery = try takeReply(mail, to: request)
    case .stranger(let named):
      let note = LocalizedText(
        it: "Il messaggio cita \(named), che ha segnalato un'altra persona.",
        en: "The message names \(named), which somebody else reported.")
      delivery = try open(mail, note: note)
    case .contractor(_, let order, _):
      // Somebody has looked at it, and takes it for a report.
      let note = LocalizedText(it: "Il messaggio cita \(order).", en: "The message names \(order).")
      delivery = try open(mail, note: note)
    case nil: delivery = try open(mail, note: nil)
    }
    try transaction.received(mail.messageID, content: mail.content, as: delivery.contact)
    return delivery
  }

  /// Where a message belongs.
  func thread(of mail: ReceivedMail) throws -> MailThread? {
    guard let sender = mail.from?.address else { return nil }
    // The newest first, and what it answers last: programs that cut the list of a thread keep its ends.
    let ids = mail.references.reversed() + [mail.inReplyTo].compactMap(\.self)
    let isCertified = IncomingMail.channel(of: mail) == .pec
    return try snapshot.thread(of: ids, subject: mail.subject, from: sender, isCertified: isCertified)
  }

  private func takeReply(_ mail: ReceivedMail, to number: RequestNumber) throws -> MailDelivery {
    let request = try snapshot.request(number)
    guard request.state.isFinished else {
      return try log(MailReport.of(mail, chasing: number, in: language), as: "chaser")
    }
    let term = Duration.seconds(context.policy.mail.replyWithinDays * 86_400)
    guard let end = try snapshot.endedAt(number), context.enteredAt <= end + term else {
      let note = LocalizedText(
        it: "Risponde alla richiesta \(number), finita da tempo.",
        en: "Answers request \(number), which ended long ago.")
      return try open(mail, note: note)
    }
    let delivery = try log(MailReport.of(mail, chasing: number, in: language), as: "chaser")
    if let contact = delivery.contact { try transaction.answered(number, in: contact, context) }
    return delivery
  }

  private func open(_ mail: ReceivedMail, note: LocalizedText?) throws -> MailDelivery {
    var report = MailReport.of(mail, in: language)
    report.note = note?(language)
    return try log(report, as: "request")
  }

  /// Why a message has to wait: more come from one sender, or about one request, than a person writes.
  private func flood(_ mail: ReceivedMail, _ thread: MailThread?) throws -> LocalizedText? {
    let (rules, hour) = (context.policy.mail, context.enteredAt - .seconds(3_600))
    if case .reporter(let request) = thread, try snapshot.has(rules.perRequest, about: request, since: hour) {
      return LocalizedText(
        it: "Più di \(rules.perRequest) messaggi in un'ora sulla richiesta \(request).",
        en: "More than \(rules.perRequest) messages in an hour about request \(request).")
    }
    guard let sender = mail.from?.address, try snapshot.has(rules.perSender, from: sender, since: hour) else {
      return nil
    }
    return LocalizedText(
      it: "Più di \(rules.perSender) messaggi in un'ora dallo stesso mittente.",
      en: "More than \(rules.perSender) messages in an hour from the same sender.")
  }
}
