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
    try transaction.received(mail.messageID, content: mail.content)
    try transaction.keep(incoming.files, from: contractor, about: order, asking: answer?.act, in: context)
    var delivery = MailDelivery(outcome: "answer")
    delivery.order = order
    guard let answer else {
      try transaction.alarm(about: contractor, writingOn: order, in: context)
      if isSure { try tell(contractor, of: order, answering: mail, because: nil) }
      return delivery
    }
    let refusal = try transaction.refusal { try perform(answer, by: contractor, on: order, as: mail.from?.name) }
    guard let refusal else {
      delivery.act = answer.act.rawValue
      return delivery
    }
    try transaction.alarm(about: contractor, writingOn: order, in: context)
    try tell(contractor, of: order, answering: mail, because: refusal.sentence)
    return delivery
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
