extension WorkOrder {
  /// Puts the order to a contractor.
  ///
  /// - Parameters:
  ///   - candidate: an eligible candidate, or one that a technician chose.
  ///   - mode: how the contractor is asked.
  ///   - answerBy: by when an answer is expected.
  ///   - reason: why this contractor and not the rule's; only when a technician chose.
  ///   - circumstances: what the choice rests on besides, for the journal.
  public func offer(
    to candidate: Candidate, mode: ActivationMode, answerBy: Timestamp, reason: String? = nil,
    circumstances: Facts = [:], in context: ActContext
  ) throws(DomainError) -> OrderChange {
    let act: OrderAct = reason == nil ? .route : .offer
    let offer = Offer(
      round: offers.count + 1, contractor: candidate.contractor, contract: candidate.contract, mode: mode,
      sentAt: context.at, answerBy: answerBy)
    let facts: Facts = [
      "round": .integer(Int64(offer.round)), "mode": .text(mode.rawValue), "answerBy": .instant(answerBy),
      "contract": .text(candidate.contract.rawValue), "chosen": .flag(reason != nil),
    ]
    return try changed(
      by: act, .orderOffered, in: context, amount: commitment,
      facts: facts.adding(circumstances),
      words: ["reason": reason ?? ""]
    ) { order in
      order.offers.append(offer)
      order.contractor = candidate.contractor
      order.contract = candidate.contract
      order.state = .offered
      if order.activatedAt == nil {
        order.activatedAt = context.at
        order.startClocks(of: .activation, from: context.at, context.clockRules(of: order))
      }
    }
  }

  /// Records that no contractor is left to ask.
  ///
  /// - Parameter circumstances: what the choice rests on besides, for the journal.
  public func unassign(circumstances: Facts = [:], in context: ActContext) throws(DomainError)
    -> OrderChange
  {
    try changed(by: .route, .orderUnassigned, in: context, facts: circumstances) { order in
      order.contractor = nil
      order.contract = nil
      order.state = .unassigned
    }
  }

  /// Records that contractors were looked for again, and nobody was found.
  ///
  /// - Parameter circumstances: what the choice rests on besides, for the journal.
  public func stayingUnassigned(circumstances: Facts = [:], in context: ActContext) throws(DomainError)
    -> OrderChange
  {
    try recording(.orderStillUnassigned, facts: circumstances) { _ in }
  }

  /// The contractor says yes.
  ///
  /// - Throws: ``DomainError`` `conflict` after the answer-by time, or when another contractor is being asked.
  public func accept(
    contractor: ContractorCode? = nil, eta: Timestamp? = nil, via: String? = nil, who: String? = nil,
    in context: ActContext
  ) throws(DomainError) -> OrderChange {
    let offer = try answerable(by: contractor, .accept, context)
    guard context.at <= offer.answerBy else {
      let end = context.moment(offer.answerBy)
      throw DomainError(
        .conflict,
        LocalizedText(
          it: "La proposta dell'ordine \(number) a \(offer.contractor) è scaduta il \(end.it).",
          en: "The offer of order \(number) to \(offer.contractor) ended on \(end.en)."
        ).elided,
        hint: .init(
          it: "Si sta chiedendo all'impresa successiva; grazie della risposta.",
          en: "The next contractor is being asked; thank you for answering."))
    }
    if let eta, eta < context.at {
      let said = context.moment(eta)
      throw DomainError(
        .invalid,
        LocalizedText(
          it: "L'arrivo previsto il \(said.it) è prima dell'accettazione.",
          en: "The arrival expected on \(said.en) is before the acceptance."
        ).elided,
        hint: .init(
          it: "Dare un'ora che deve ancora venire; se sono già sul posto, registrare anche l'inizio.",
          en: "Give a time to come; if they are on site already, record the start too."), field: "eta")
    }
    return try changed(by: .accept, .orderAccepted, in: context, amount: commitment, words: ["who": who ?? ""]) {
      order in
      order.answer(.accepted, at: context.at, via: via, who: who)
      order.state = .accepted
      order.eta = eta
      order.meet(.acceptance, at: context.at)
    }
  }

  /// The contractor says no: the next candidate is asked.
  public func refuse(
    contractor: ContractorCode? = nil, reason: String, via: String? = nil, who: String? = nil, in context: ActContext
  ) throws(DomainError) -> OrderChange {
    _ = try answerable(by: contractor, .refuse, context)
    return try changed(
      by: .refuse, .orderRefused, in: context, words: ["reason": reason, "who": who ?? ""], next: followUp
    ) { order in
      order.answer(.refused, at: context.at, reason: reason, via: via, who: who)
      order.state = .ready
    }.releasingContractor()
  }

  /// The answer-by time passed in silence: the next candidate is asked.
  ///
  /// Who was never reached has not been silent: the offer is then taken back, with that as the reason, and counts as
  /// withdrawn.
  ///
  /// - Parameter isUnreached: whether the offer's message is known not to have reached the contractor.
  /// - Throws: ``DomainError`` `conflict` while the contractor still has time to answer.
  public func expire(isUnreached: Bool = false, in context: ActContext) throws(DomainError) -> OrderChange {
    if let offer = openOffer, context.at < offer.answerBy {
      let end = context.moment(offer.answerBy)
      throw DomainError(
        .conflict,
        LocalizedText(
          it: "\(offer.contractor) può rispondere alla proposta dell'ordine \(number) fino al \(end.it).",
          en: "\(offer.contractor) may answer the offer of order \(number) until \(end.en)."
        ).elided)
    }
    guard !isUnreached else { return try withdrawnUnreached(in: context) }
    return try changed(by: .expire, .orderExpired, in: context, next: followUp) { order in
      order.answer(.expired, at: context.at)
      order.state = .ready
    }.releasingContractor()
  }

  private func withdrawnUnreached(in context: ActContext) throws(DomainError) -> OrderChange {
    let reason = Offer.unreached(context.policy.language)
    return try changed(
      by: .expire, .orderWithdrawn, in: context, facts: ["undeliverable": .flag(true)], words: ["reason": reason],
      next: followUp
    ) { order in
      order.answer(.withdrawn, at: context.at, reason: reason)
      order.state = .ready
    }.releasingContractor()
  }

  /// The office takes the order back from the contractor: the next candidate is asked.
  ///
  /// - Parameter amount: what the contractor is owed for work it has done; nothing unless named.
  /// - Throws: ``DomainError`` `conflict` by state, or for an amount above what was approved.
  public func withdraw(reason: String, owed amount: Euro? = nil, in context: ActContext) throws(DomainError)
    -> OrderChange
  {
    try leaving(by: .withdraw, .orderWithdrawn, .withdrawn, reason: reason, owed: amount, in: context)
  }

  /// The contractor who had accepted gives the order back: the next candidate is asked.
  ///
  /// - Parameter amount: what the contractor is owed for work it has done; nothing unless named.
  /// - Throws: ``DomainError`` `conflict` by state, or for an amount above what was approved.
  public func handBack(reason: String, owed amount: Euro? = nil, in context: ActContext) throws(DomainError)
    -> OrderChange
  {
    try leaving(by: .handBack, .orderHandedBack, .refused, reason: reason, owed: amount, in: context)
  }

  private func leaving(
    by act: OrderAct, _ kind: EventKind, _ answer: OfferState, reason: String, owed amount: Euro?,
    in context: ActContext
  ) throws(DomainError) -> OrderChange {
    try OrderTransition.check(act, of: number, in: state, by: context.actor.role)
    let owing = try owing(amount, else: .zero, in: context)
    var change = try changed(
      by: act, kind, in: context, amount: owing == .zero ? nil : owing, words: ["reason": reason], next: followUp
    ) { order in
      order.takeFromMandate(for: owing)
      order.answer(answer, at: context.at, reason: reason)
      order.endPause(at: context.at)
      order.recomputeTargets(context.clockRules(of: order), now: context.enteredAt)
      order.state = .ready
    }.releasingContractor(owing: owing)
    // With what is owed the rest may cost more than was approved or covered; a mandate is then asked for the whole rest.
    if !change.order.isCovered(estimate ?? .zero, context.policy.approvals, room: .zero) { change.next = .decide }
    return change
  }

  // Work whose cost has grown, or that was found to be another's or nobody's, first waits for somebody to settle that.
  private var followUp: OrderChange.Next { approvalPending || unsettled || category == nil ? .decide : .route }

  /// Takes the open offer back because the order has to be approved again.
  func withdrawnForApproval(in context: ActContext) throws(DomainError) -> OrderChange {
    try recording(.orderWithdrawn, facts: ["forApproval": .flag(true)]) { order in
      order.answer(.withdrawn, at: context.at)
      order.state = .approval
      order.approvals = []
      order.mandate = nil
      order.mandateAmount = nil
    }.releasingContractor()
  }

  private func answerable(by contractor: ContractorCode?, _ act: OrderAct, _ context: ActContext)
    throws(DomainError) -> Offer
  {
    try OrderTransition.check(act, of: number, in: state, by: context.actor.role)
    guard let offer = openOffer else {
      throw DomainError(.internal, "Order \(number) is offered and has no open offer.")
    }
    guard contractor == nil || contractor == offer.contractor else {
      throw DomainError(
        .conflict,
        .init(
          it: "L'ordine \(number) è proposto a \(offer.contractor), non a \(contractor?.rawValue ?? "").",
          en: "Order \(number) is offered to \(offer.contractor), not to \(contractor?.rawValue ?? "")."),
        hint: .init(
          it: "Ritirare prima quella proposta, o registrare la risposta di \(offer.contractor).",
          en: "Withdraw that offer first, or record the answer of \(offer.contractor)."), field: "contractor")
    }
    return offer
  }

  private mutating func answer(
    _ state: OfferState, at time: Timestamp, reason: String? = nil, via: String? = nil, who: String? = nil
  ) {
    guard let index = offers.lastIndex(where: { $0.state == .sent || $0.state == .accepted }) else { return }
    offers[index].state = state
    offers[index].answeredAt = time
    offers[index].reason = reason
    offers[index].answeredVia = via
    offers[index].answeredBy = who
  }
}
