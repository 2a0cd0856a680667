import DispatchAPI
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

extension MailEntry {
  /// Takes a firm's answer whatever a filter or a list marked it as.
  ///
  /// It answers one of our messages, from the address to which that went, with a word that we have explained.
  ///
  /// - Returns: `nil` for everything else.
  func takeSureAnswer(_ mail: ReceivedMail) throws -> MailDelivery? {
    guard mail.mayBeByHand, mail.nature != .person,
      case .contractor(let contractor, let order, isAnswer: true) = try thread(of: mail), reading(of: mail) != nil
    else { return nil }
    return try answer(mail, by: contractor, on: order, isSure: true)
  }

  /// Does what a contractor answers in its first line, or shows the message to a person.
  ///
  /// - Parameters:
  ///   - isSure: whether the message answers one of ours, from the address to which that went: nobody else speaks for the
  ///     firm.
  ///   - isReleased: whether somebody has looked at it, so that no bound holds.
  func answer(
    _ mail: ReceivedMail, by contractor: ContractorCode, on order: OrderNumber, isSure: Bool, isReleased: Bool = false
  ) throws -> MailDelivery {
    let isSure = isSure && mail.mayBeByHand
    let answer = isSure ? reading(of: mail) : nil
    var isNew = false
    let refusal = try answer.flatMap { answer in
      try transaction.refusal {
        isNew = try transaction.answer(
          answer, by: contractor, on: order, via: .email, who: mail.from?.name.map { TextBounds.cut($0, field: "who") },
          in: context)
      }
    }
    // In a storm a firm may answer many offers in an hour: each answer that changes something is taken.
    if !isNew, !isReleased, let reason = try flood(of: contractor, about: order) ?? flood(of: contractor) {
      return try quarantine(mail, because: reason)
    }
    try transaction.received(mail.messageID, content: mail.content)
    try transaction.keep(incoming.files, from: contractor, about: order, asking: answer?.act, in: context)
    var delivery = MailDelivery(outcome: "answer")
    delivery.order = order
    if let answer, refusal == nil {
      delivery.act = answer.act.rawValue
      return delivery
    }
    try transaction.alarm(about: contractor, writingOn: order, in: context)
    if isSure { try tell(contractor, of: order, answering: mail, because: refusal?.sentence) }
    return delivery
  }

  /// Shows on the board that a message waits which a firm may have written about its order, once an hour: what a filter
  /// holds back may be an acceptance.
  func alarm(about mail: ReceivedMail) throws {
    switch mail.nature {
    case .receipt, .deliveryReport, .automaticReply: return
    case .person, .doubtful, .bulk, .suspect: break
    }
    guard case .contractor(let contractor, let order, _) = try thread(of: mail) else { return }
    try transaction.alarm(about: contractor, writingOn: order, in: context)
  }

  private func reading(of mail: ReceivedMail) -> ContractorAnswer? {
    ContractorAnswer(mail.ownText, language: language, in: context.policy.calendar.zone, now: context.enteredAt)
  }

  /// Why a firm's message has to wait: it sends more about one order, or in all, than a person writes.
  private func flood(of contractor: ContractorCode, about order: OrderNumber? = nil) throws -> LocalizedText? {
    let (rules, hour) = (context.policy.mail, context.enteredAt - MailRules.period)
    let most = order == nil ? rules.perSender : rules.perRequest
    guard try snapshot.has(most, from: contractor, about: order, since: hour) else { return nil }
    guard let order else {
      return LocalizedText(
        it: "Più di \(most) messaggi dell'impresa in un'ora.", en: "More than \(most) messages of the firm in an hour.")
    }
    return LocalizedText(
      it: "Più di \(most) messaggi dell'impresa in un'ora sull'ordine \(order).",
      en: "More than \(most) messages of the firm in an hour about order \(order).")
  }

  private func tell(
    _ contractor: ContractorCode, of order: OrderNumber, answering mail: ReceivedMail, because reason: LocalizedText?
  ) throws {
    guard let address = mail.from?.address, !mail.isFromUnreadAddress else { return }
    try transaction.tell(
      contractor, at: address, of: order, answering: mail.messageID, because: reason, isCertified: channel == .pec,
      in: context)
  }
}
