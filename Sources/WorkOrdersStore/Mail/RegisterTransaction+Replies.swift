public import WorkOrders

extension RegisterTransaction {
  /// Does what follows from a further word about a request: one that answers a question of the desk, or comes after the
  /// end, is shown to the desk.
  ///
  /// - Parameters:
  ///   - contact: the contact in which it was said.
  ///   - consequence: what follows by the city's rules.
  public func replied(
    to request: RequestNumber, in contact: ContactNumber, _ consequence: ReplyConsequence, _ context: ActContext
  ) throws {
    switch consequence {
    case .ownReport: break
    case .answersEnd: try answered(request, in: contact, context)
    case .chaser:
      guard try snapshot.isAsked(request, before: contact) else { return }
      try alarm(
        .questionAnswered, by: "\(request) (\(contact))", order: nil, request: request, in: context.automatic)
    }
  }

  /// By the city's rule the order that was closed last is taken up again, or the desk is told.
  private func answered(_ request: RequestNumber, in contact: ContactNumber, _ context: ActContext) throws {
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

  /// Whether a question went out to whoever speaks in a contact about a request, and nothing has come in from that address
  /// about it since: what others say answers no question of his.
  fileprivate func isAsked(_ request: RequestNumber, before contact: ContactNumber) throws -> Bool {
    try connection.exists(
      """
      SELECT 1 FROM outbox JOIN reporter AS writer ON writer.contact = $2 AND lower(writer.email) = lower(outbox.recipient)
      WHERE outbox.request = $1 AND outbox.kind = 'details' AND outbox.created_at > coalesce((
        SELECT max(contact.entered_at) FROM contact_request
        JOIN contact ON contact.number = contact_request.contact
        JOIN reporter ON reporter.contact = contact_request.contact
        WHERE contact_request.request = $1 AND contact.number <> $2 AND lower(reporter.email) = lower(writer.email)), 0)
      """, [request.key, contact.key])
  }
}
