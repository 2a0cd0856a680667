import DispatchAPI
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

extension MailEntry {
  /// Does what a contractor answers in its first line, or shows the message to a person.
  ///
  /// - Parameter isSure: whether the message answers one of ours, from the address to which that went: nobody else speaks
  ///   for the firm.
  func answer(
    _ mail: ReceivedMail, by contractor: ContractorCode, on order: OrderNumber, isSure: Bool
  ) throws -> MailDelivery {
    let answer =
      isSure ? ContractorAnswer(mail.ownText, in: context.policy.calendar.zone, now: context.enteredAt) : nil
    if let reason = try flood(of: contractor, about: order) { return try quarantine(mail, because: reason) }
    let refusal = try answer.flatMap { answer in
      try transaction.refusal { try perform(answer, by: contractor, on: order, as: mail.from?.name) }
    }
    let isDone = answer != nil && refusal == nil
    // In a storm a firm may answer many offers in an hour: each that does something is taken.
    if !isDone, let reason = try flood(of: contractor) { return try quarantine(mail, because: reason) }
    try transaction.received(mail.messageID, content: mail.content)
    try transaction.keep(incoming.files, from: contractor, about: order, asking: answer?.act, in: context)
    var delivery = MailDelivery(outcome: "answer")
    delivery.order = order
    guard !isDone else {
      delivery.act = answer?.act.rawValue
      return delivery
    }
    try transaction.alarm(about: contractor, writingOn: order, in: context)
    if isSure { try tell(contractor, of: order, answering: mail, because: refusal?.sentence) }
    return delivery
  }

  /// Why a firm's message has to wait: it sends more about one order, or in all, than a person writes.
  private func flood(of contractor: ContractorCode, about order: OrderNumber? = nil) throws -> LocalizedText? {
    let (rules, hour) = (context.policy.mail, context.enteredAt - .seconds(3_600))
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

  private func perform(
    _ answer: ContractorAnswer, by contractor: ContractorCode, on number: OrderNumber, as name: String?
  ) throws {
    let actor = Actor(name: contractor.rawValue, role: .contractor)
    let who = name.map { TextBounds.cut($0, field: "who") }
    try transaction.act(on: number, in: context.acting(as: actor)) { order, context in
      try order.answer(answer, by: contractor, via: .email, who: who, in: context)
    }
  }

  private func tell(
    _ contractor: ContractorCode, of order: OrderNumber, answering mail: ReceivedMail, because reason: LocalizedText?
  ) throws {
    guard let address = mail.from?.address else { return }
    try transaction.tell(
      contractor, at: address, of: order, answering: mail.messageID, because: reason, in: context)
  }
}
