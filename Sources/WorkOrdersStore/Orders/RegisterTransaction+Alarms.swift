import WorkOrders

extension RegisterTransaction {
  /// Raises an alarm and tells the one on call.
  func alarm(_ kind: AlarmKind, order: WorkOrder, in context: ActContext) throws {
    try raise(kind, kind.sentence(order.number), EventSubjects(order: order.number), order.labels, in: context)
  }

  /// Raises an alarm about a contract whose ceiling is nearly or wholly committed.
  func alarm(_ kind: AlarmKind, contract: ContractCode, in context: ActContext) throws {
    try raise(
      kind, kind.sentence(nil, to: contract.rawValue), EventSubjects(), EventLabels(), contract: contract, in: context)
  }

  /// Raises an alarm about a message that was never delivered.
  ///
  /// Nobody is told by mail that a mail about an alarm failed.
  func alarm(undelivered messageID: String, in context: ActContext) throws {
    guard let notice = try snapshot.notice(messageID)?.notice else { return }
    let labels = try notice.order.map { try snapshot.order($0).labels } ?? EventLabels()
    try raise(
      .noticeFailed, AlarmKind.noticeFailed.sentence(notice.order, to: notice.recipient),
      EventSubjects(order: notice.order), labels, isMailed: notice.kind != "alarm", in: context)
  }

  /// Tells contractors that an order has been taken back from them: by message, or by whoever looks at the board.
  func announceWithdrawals(_ order: WorkOrder, _ old: WorkOrder, in context: ActContext) throws {
    guard let offer = order.lostOffer(since: old),
      let firm = try snapshot.contractors().first(where: { $0.code == offer.contractor })
    else { return }
    guard let address = firm.address(for: offer.mode) else {
      let whom = [firm.name, firm.phone].compactMap(\.self).joined(separator: ", ")
      return try raise(
        .tellFirm, AlarmKind.tellFirm.sentence(order.number, to: whom), EventSubjects(order: order.number),
        order.labels, isMailed: false, in: context.automatic)
    }
    let notice = WithdrawalNotice(
      order: old, firm: firm, site: try snapshot.site(of: old, context.policy), policy: context.policy)
    try send(
      OutgoingNotice(
        messageID: try messageID("withdrawal.\(order.number).\(offer.round)"), kind: "withdrawal",
        order: order.number, recipient: address, subject: notice.subject, body: notice.body))
  }

  private func raise(
    _ kind: AlarmKind, _ sentence: LocalizedText, _ subjects: EventSubjects, _ labels: EventLabels,
    contract: ContractCode? = nil, isMailed: Bool = true, in context: ActContext
  ) throws {
    let text = sentence(context.policy.language)
    let id = try connection.first(
      "INSERT INTO alarm (raised_at, kind, work_order, contract, text) VALUES ($1, $2, $3, $4, $5) RETURNING id",
      [now, kind.rawValue, subjects.order?.key, contract, text]
    ) { try $0.int64(0) }
    var facts: [String: FactValue] = ["kind": .text(kind.rawValue)]
    if let contract { facts["contract"] = .text(contract.rawValue) }
    try record([Occurrence(.orderAlarm, subjects: subjects, labels: labels, facts: facts)], in: context)
    guard isMailed, let address = context.policy.routing.alarm.email else { return }
    let about = subjects.order?.description ?? contract?.rawValue ?? "register"
    try send(
      OutgoingNotice(
        messageID: try messageID("alarm.\(about).\(kind.rawValue).\(id ?? 0)"), kind: "alarm", order: subjects.order,
        recipient: address, subject: text, body: text))
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
