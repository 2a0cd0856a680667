public import WorkOrders

extension RegisterTransaction {
  /// Notes what whoever reported a request said after its end: by the city's rule the order that was closed last is taken
  /// up again, or the desk is told.
  ///
  /// - Parameter contact: the contact in which it was said.
  public func answered(_ request: RequestNumber, in contact: ContactNumber, _ context: ActContext) throws {
    let orders = try snapshot.orders(for: request).map(snapshot.order)
    let closed = orders.last { $0.state == .closed }
    if context.policy.mail.lateReply == .reopen, let closed {
      let reason = LocalizedText(
        it: "Chi ha segnalato ha risposto: \(contact).", en: "Whoever reported has answered: \(contact).")
      let refusal = try refusal {
        try act(on: closed.number, in: context.automatic) { order, context in
          try order.reopen(reason: reason(context.policy.language), in: context)
        }
      }
      if refusal == nil { return }
    }
    try alarm(
      .reporterReplied, by: "\(request) (\(contact))", order: closed?.number, request: request, in: context.automatic)
  }
}

extension RegisterSnapshot {
  /// What follows from a further word about a request, by the city's rules.
  public func consequence(ofReplyTo number: RequestNumber, in context: ActContext) throws -> ReplyConsequence {
    ReplyConsequence(
      to: try request(number).state, endedAt: try endedAt(number), at: context.enteredAt, under: context.policy.mail)
  }
}
