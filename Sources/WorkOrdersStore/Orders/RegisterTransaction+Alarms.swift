import WorkOrders

extension RegisterTransaction {
  /// Raises an alarm and tells the one on call.
  ///
  /// - Parameter targets: for limits that have passed: which.
  func alarm(
    _ kind: AlarmKind, missed targets: [TargetName] = [], order: WorkOrder, in context: ActContext
  ) throws {
    let sentence = kind.sentence(order.number, missed: targets)
    try raise(kind, sentence, EventSubjects(order: order.number), order.labels, in: context)
  }

  /// Raises an alarm about a contract whose ceiling is nearly or wholly committed.
  func alarm(_ kind: AlarmKind, contract: ContractCode, in context: ActContext) throws {
    try raise(
      kind, kind.sentence(nil, to: contract.rawValue), EventSubjects(), EventLabels(), contract: contract, in: context)
  }

  /// Raises an alarm when a clock of an order has started and cannot be computed, once for each.
  func alarmWithoutDeadline(_ order: WorkOrder, _ old: WorkOrder?, in context: ActContext) throws {
    let rules = context.clockRules(of: order)
    let before = old?.targetsWithoutDeadline(rules) ?? []
    guard !order.targetsWithoutDeadline(rules).isSubset(of: before) else { return }
    try alarm(.noDeadline, order: order, in: context.automatic)
  }

  /// Warns the desk, by the board, of a firm that accepts an order and says that it comes after the limit for that.
  func warnOfLateArrival(_ order: WorkOrder, _ old: WorkOrder?, in context: ActContext) throws {
    guard old?.state == .offered, order.state == .accepted, let eta = order.eta, let contractor = order.contractor,
      let target = order.targets.first(where: { $0.name == .arrival }), target.metAt == nil, let due = target.due,
      due < eta
    else { return }
    let firm = try snapshot.contractTable().contractor(contractor)?.name ?? contractor.rawValue
    let zone = context.policy.calendar.zone
    let (said, limit) = (LocalMoments.text(eta, in: zone), LocalMoments.text(due, in: zone))
    let whom = LocalizedText(
      it: "\(firm), \(said.it), termine \(limit.it)", en: "\(firm), \(said.en), limit \(limit.en)")
    try alarm(.lateArrival, by: whom(context.policy.language), order: order.number, in: context.automatic)
  }

  /// Puts on the agenda that the next one of the chain is told, unless somebody acts before.
  ///
  /// - Parameter step: how many of the chain have been told after the first.
  func escalate(_ order: OrderNumber, after step: Int, in context: ActContext) throws {
    let chain = context.policy.routing.escalation
    guard chain.indices.contains(step) else { return }
    try schedule(.alarmEscalates(order, step: step + 1), at: now + chain[step].after)
  }

  /// Tells the next one of the chain that nobody has acted, while the order still waits without a contractor.
  func passAlarmOn(_ number: OrderNumber, step: Int, in context: ActContext) throws {
    guard let order = try OrderRow.load(number, on: connection), order.state == .unassigned,
      context.policy.routing.escalation.indices.contains(step - 1)
    else { return }
    let contact = context.policy.routing.escalation[step - 1].contact
    let words = AlarmKind.unassigned.sentence(number) + AlarmKind.passedOn(to: contact)
    try raise(.unassigned, words, EventSubjects(order: number), order.labels, to: contact, step: step, in: context)
    try escalate(number, after: step, in: context)
  }

  /// Raises an alarm about a message that was never delivered.
  ///
  /// Nobody is told by mail that a mail about an alarm failed, and nobody is woken for one to somebody who reported: its
  /// address may be mistyped, and stands with the request alone.
  func alarm(undelivered messageID: String, in context: ActContext) throws {
    guard let notice = try snapshot.notice(messageID)?.notice else { return }
    let labels = try notice.order.map { try snapshot.order($0).labels } ?? EventLabels()
    if notice.isCertified { try fail(certified: messageID) }
    let kind: AlarmKind = notice.isCertified ? .certifiedFailed : .noticeFailed
    let whom = notice.request?.description ?? notice.recipient
    try raise(
      kind, kind.sentence(notice.order, to: whom), EventSubjects(request: notice.request, order: notice.order), labels,
      isMailed: notice.kind != .alarm && notice.request == nil, in: context)
  }

  /// Raises an alarm about a message that goes by certified mail.
  ///
  /// - Parameter sentence: what it says; `nil` for what alarms of this kind usually say.
  func alarm(
    _ kind: AlarmKind, about delivery: CertifiedDelivery, saying sentence: LocalizedText? = nil, in context: ActContext
  ) throws {
    let sentence = sentence ?? kind.sentence(delivery.order, to: delivery.recipient)
    if let order = delivery.order {
      try settleAlarms(kind, of: order, saying: sentence(context.policy.language))
    }
    let labels = try delivery.order.map { try snapshot.order($0).labels } ?? EventLabels()
    try raise(kind, sentence, EventSubjects(order: delivery.order), labels, in: context)
  }

  /// Notes that the alarms of a kind about a message that goes by certified mail concern nobody any more.
  func settleAlarms(_ kind: AlarmKind, about delivery: CertifiedDelivery, in context: ActContext) throws {
    guard let order = delivery.order else { return }
    let text = kind.sentence(order, to: delivery.recipient)(context.policy.language)
    try settleAlarms(kind, of: order, saying: text)
  }

  /// Raises an alarm about an order that has to go by certified mail to a firm without such an address.
  func alarm(withoutCertifiedAddress firm: Contractor, _ order: WorkOrder, in context: ActContext) throws {
    let kind = AlarmKind.certifiedAddressMissing
    try raise(
      kind, kind.sentence(order.number, to: firm.name), EventSubjects(order: order.number), order.labels, in: context)
  }

  /// Raises an alarm about what somebody wrote that a person has to read; the board shows it, nobody is woken.
  func alarm(
    _ kind: AlarmKind, by whom: String, order: OrderNumber?, request: RequestNumber? = nil, in context: ActContext
  ) throws {
    let labels = try order.map { try snapshot.order($0).labels } ?? EventLabels()
    try raise(
      kind, kind.sentence(order, to: whom), EventSubjects(request: request, order: order), labels, isMailed: false,
      in: context)
  }

  /// Tells contractors that an order has been taken back from them: by message, or by whoever looks at the board.
  func announceWithdrawals(_ order: WorkOrder, _ old: WorkOrder, in context: ActContext) throws {
    guard let offer = order.lostOffer(since: old),
      let firm = try snapshot.contractTable().contractor(offer.contractor)
    else { return }
    let isCertified = try offer.mode == .pec || snapshot.isCertified(order.number, round: offer.round)
    let isWritten = isCertified || offer.mode != .phone
    // Who was asked by a message that never left has nothing that could be taken back.
    let isTold = try isWritten && (old.openOffer?.round != offer.round || !hasNotLeft(offer, of: order.number))
    // A firm whose address has gone is told where it was asked.
    let address =
      try (isCertified ? firm.pec : firm.address(for: offer.mode)) ?? recipient(of: offer, of: order.number)
    if isTold, let address {
      try announceWithdrawal(of: old, offer, firm, at: address, isCertified: isCertified, in: context)
    }
    guard offer.mode == .phone || (isTold && address == nil) else { return }
    let whom = [firm.name, firm.phone].compactMap(\.self).joined(separator: ", ")
    try raise(
      .tellFirm, AlarmKind.tellFirm.sentence(order.number, to: whom), EventSubjects(order: order.number),
      order.labels, isMailed: false, in: context.automatic)
  }

  private func announceWithdrawal(
    of order: WorkOrder, _ offer: Offer, _ firm: Contractor, at address: String, isCertified: Bool,
    in context: ActContext
  ) throws {
    let words = NoticeWords(
      withdrawing: order, from: firm, at: try snapshot.site(of: order, context.policy), policy: context.policy)
    var notice = OutgoingNotice(
      messageID: try messageID("withdrawal.\(order.number).\(offer.round)", isCertified: isCertified),
      kind: .withdrawal, order: order.number, contractor: firm.code, recipient: address, words)
    notice.isCertified = isCertified
    try send(notice, round: offer.round)
  }

  /// Whom an alarm reaches now: the technician on call by the rota, else the one whom the city file names.
  func alarmContact(_ policy: Policy) throws -> RoutingRules.AlarmContact {
    let onCall = try snapshot.duties(of: .technicians, at: now, policy.calendar.zone).first
    guard let onCall else { return policy.routing.alarm }
    return RoutingRules.AlarmContact(
      name: onCall.who, email: onCall.email ?? policy.routing.alarm.email, phone: onCall.phone)
  }

  private func raise(
    _ kind: AlarmKind, _ sentence: LocalizedText, _ subjects: EventSubjects, _ labels: EventLabels,
    contract: ContractCode? = nil, isMailed: Bool = true, to contact: RoutingRules.AlarmContact? = nil, step: Int = 0,
    in context: ActContext
  ) throws {
    let text = sentence(context.policy.language)
    if let contract { try settleAlarms(kind, of: contract) }
    let id = try connection.first(
      """
      INSERT INTO alarm (raised_at, kind, work_order, contract, text, passing, settled)
      VALUES ($1, $2, $3, $4, $5, $6, $6) RETURNING id
      """, [now, kind.rawValue, subjects.order?.key, contract, text, kind.passesWithTime]
    ) { try $0.int64(0) }
    var facts: Facts = ["kind": .text(kind.rawValue)]
    if let contract { facts["contract"] = .text(contract.rawValue) }
    if step > 0 { facts["step"] = .integer(Int64(step)) }
    try record([Occurrence(.orderAlarm, subjects: subjects, labels: labels, facts: facts)], in: context)
    guard isMailed, let address = try (contact ?? alarmContact(context.policy)).email else { return }
    let about = subjects.order?.description ?? contract?.rawValue ?? "register"
    try send(
      OutgoingNotice(
        messageID: try messageID("alarm.\(about).\(kind.rawValue).\(id ?? 0)"), kind: .alarm, order: subjects.order,
        recipient: address, try words(ofAlarm: text, about: subjects.order, context.policy)))
  }

  /// What an alarm says, with what its order is about and where, for somebody who is woken by it.
  private func words(ofAlarm text: String, about number: OrderNumber?, _ policy: Policy) throws -> NoticeWords {
    guard let order = try number.flatMap({ try OrderRow.load($0, on: connection) }) else {
      return NoticeWords(alarm: text, policy: policy)
    }
    let subject = try snapshot.subject(of: order)
    return NoticeWords(
      alarm: text, order, at: try snapshot.site(of: order, subject, policy), descriptions: subject.said,
      policy: policy)
  }
}

extension WorkOrder {
  /// The offer by which a contractor was asked or at work before, and is no longer because the office wants it so.
  fileprivate func lostOffer(since old: WorkOrder) -> Offer? {
    guard old.state.isWithContractor, let round = old.offers.last?.round else { return nil }
    let offer = offers.first { $0.round == round }
    return offer?.state == .withdrawn || state == .cancelled ? offer : nil
  }
}
