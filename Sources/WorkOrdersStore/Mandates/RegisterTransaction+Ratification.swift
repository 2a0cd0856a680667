public import WorkOrders

extension RegisterTransaction {
  /// Consents afterwards to the activations of an order under mandates.
  ///
  /// - Throws: ``DomainError`` `conflict` when none waits for it, `notAllowed` by role, above the person's limit,
  ///   or for who activated the contractor or entered the order.
  public func ratify(
    _ number: OrderNumber, onDelegationOf delegator: UserName? = nil, seen version: Int?, in context: ActContext
  ) throws -> WorkOrder {
    let (order, uses) = try awaitingRatification(number, seen: version)
    let delegations = try snapshot.delegations(to: context.actor)
    let opener = try self.opener(of: number)
    for use in uses {
      let answered = try use.ratify(
        on: order, beside: try others(than: use), openedBy: opener, delegations: delegations,
        onDelegationOf: delegator, in: context)
      try settle(answered, in: context)
    }
    return order
  }

  /// Refuses consent to the activations of an order: what has not been accepted goes to approval, and work under way
  /// waits for it.
  ///
  /// - Throws: ``DomainError`` `conflict` when none waits for it, `notAllowed` by role.
  public func refuseRatification(
    _ number: OrderNumber, reason: String, seen version: Int?, in context: ActContext
  ) throws -> WorkOrder {
    let (order, uses) = try awaitingRatification(number, seen: version)
    for use in uses { try settle(try use.refuse(reason: reason, on: order, in: context), in: context) }
    guard uses.contains(where: { $0.round > order.roundsBefore }),
      let change = try order.losingMandate(in: context)
    else { return order }
    return try settle(change, replacing: order, in: context)
  }

  /// Reminds of an activation that nobody has ratified, and raises an alarm once its time has passed.
  func remindOfRatification(_ number: OrderNumber, round: Int, in context: ActContext) throws {
    guard let use = try snapshot.unratified(of: number).first(where: { $0.round == round }),
      let ratifyBy = use.ratifyBy, let order = try OrderRow.load(number, on: connection)
    else { return }
    guard now <= ratifyBy else { return try alarm(.unratified, order: order, in: context) }
    try schedule(.ratificationDue(number, round: round), at: ratifyBy + .milliseconds(1))
    guard let address = try alarmContact(context.policy).email else { return }
    try send(
      OutgoingNotice(
        messageID: try messageID("ratification.\(number).\(use.round)"), kind: .ratification, order: number,
        recipient: address, NoticeWords(ratificationOf: use, by: ratifyBy, policy: context.policy)))
  }

  /// What the other activations of the same life of an order have taken from mandates, ratified or not.
  private func others(than use: MandateUse) throws -> Euro {
    let cents = try connection.first(
      """
      SELECT coalesce(sum(other.amount), 0) FROM mandate_use JOIN mandate_use AS other
        ON other.work_order = mandate_use.work_order AND other.rounds_before = mandate_use.rounds_before
          AND other.round <> mandate_use.round
      WHERE mandate_use.work_order = $1 AND mandate_use.round = $2 AND other.voided = 0
      """, [use.order.key, use.round]
    ) { try $0.int64(0) }
    return Euro(cents: cents ?? 0)
  }

  private func opener(of number: OrderNumber) throws -> String? {
    try connection.first(
      "SELECT actor FROM journal_event WHERE order_number = $1 AND kind = $2",
      [number.description, EventKind.orderOpened.rawValue]
    ) { try $0.text(0) }
  }

  private func awaitingRatification(_ number: OrderNumber, seen version: Int?) throws -> (WorkOrder, [MandateUse]) {
    // A new decision on the order asks which mandates were refused for it.
    try hold(number)
    let order = try snapshot.order(number)
    try checkVersion(of: order, seen: version)
    let uses = try snapshot.unratified(of: number)
    guard !uses.isEmpty else {
      throw DomainError(
        .conflict,
        .init(
          it: "L'ordine \(number) non ha attivazioni da ratificare.",
          en: "Order \(number) has no activation that waits for ratification."),
        hint: .init(
          it: "Vedere che cosa aspetta con mcctl mandate uses --unratified.",
          en: "See what waits with mcctl mandate uses --unratified."))
    }
    return (order, uses)
  }

  private func settle(_ answered: (use: MandateUse, occurrence: Occurrence), in context: ActContext) throws {
    try connection.execute(
      """
      UPDATE mandate_use SET ratification = $3, answered_by = $4, answered_at = $5
      WHERE work_order = $1 AND round = $2 AND voided = 0
      """, [answered.use.order.key, answered.use.round] + answered.use.ratification.columns)
    try record([answered.occurrence], in: context)
  }
}
