public import WorkOrders

extension RegisterTransaction {
  /// Ends a request without work, and cancels the orders that nobody else needs.
  ///
  /// - Parameter body: the other body that a referred request goes to.
  /// - Throws: ``DomainError`` `conflict` when a contractor has taken such an order; `notAllowed` when the actor's role
  ///   may not cancel it in its state.
  public func end(
    _ number: RequestNumber, as state: RequestState, reason: String, body: String? = nil, in context: ActContext
  ) throws {
    try hold(number)
    let change = try snapshot.request(number).end(state, reason: reason, body: body, in: context)
    let orders = try ordersOnly(for: number)
    for order in orders { try checkCancellable(order, with: number, in: context) }
    try save(change, in: context)
    for order in orders { try settle(try order.cancel(reason: reason, in: context), replacing: order, in: context) }
  }

  // Those without another request that still waits.
  private func ordersOnly(for number: RequestNumber) throws -> [WorkOrder] {
    try snapshot.orders(for: number).map(snapshot.order).filter { order in
      guard !order.state.isFinished else { return false }
      // Another request of it may be ending too.
      if order.requests.count > 1 { try hold(order.number) }
      return try order.requests.allSatisfy { try $0 == number || snapshot.request($0).state.isFinished }
    }
  }

  private func checkCancellable(_ order: WorkOrder, with request: RequestNumber, in context: ActContext) throws {
    let (number, state, role) = (order.number, order.state.condition, context.actor.role)
    if order.state.isWithContractor, order.state != .offered {
      let firm = order.contractor?.rawValue ?? "–"
      throw DomainError(
        .conflict,
        .init(
          it: "L'ordine \(number) è \(state.it), impresa \(firm): la richiesta \(request) non può finire prima.",
          en: "Order \(number) is \(state.en) by \(firm): request \(request) cannot end before it."),
        hint: .init(it: "Annullare o chiudere prima l'ordine.", en: "Cancel or close the order first."))
    }
    let mayCancel = OrderTransition.table.contains { row in
      row.act == .cancel && row.from.contains(order.state) && row.roles.contains(role)
    }
    guard !mayCancel else { return }
    throw DomainError(
      .notAllowed,
      .init(
        it: "L'ordine \(number) è \(state.it) e finisce con la richiesta \(request): "
          + "\(role.somebody.it) non può annullarlo.",
        en: "Order \(number) is \(state.en) and goes with request \(request): \(role.somebody.en) may not cancel it."),
      hint: .init(it: "Chiedere a un tecnico.", en: "Ask a technician."))
  }
}
