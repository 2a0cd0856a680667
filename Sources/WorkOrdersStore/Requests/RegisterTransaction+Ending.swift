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
      return try order.requests.allSatisfy { try $0 == number || snapshot.request($0).state.isFinished }
    }
  }

  private func checkCancellable(_ order: WorkOrder, with request: RequestNumber, in context: ActContext) throws {
    let firm = order.contractor?.rawValue ?? "–"
    if order.state.isWithContractor, order.state != .offered {
      throw DomainError(
        .conflict,
        .init(
          it: "L'ordine \(order.number) è \(order.state.condition.it), impresa \(firm): la richiesta \(request) non può "
            + "finire prima.",
          en: "Order \(order.number) is \(order.state.rawValue) by \(firm): request \(request) cannot end before it."),
        hint: .init(it: "Annullare o chiudere prima l'ordine.", en: "Cancel or close the order first."))
    }
    let role = context.actor.role
    let mayCancel = OrderTransition.table.contains { row in
      row.act == .cancel && row.from.contains(order.state) && row.roles.contains(role)
    }
    guard !mayCancel else { return }
    throw DomainError(
      .notAllowed,
      .init(
        it: "L'ordine \(order.number) è \(order.state.condition.it) e sarebbe annullato con la richiesta \(request): il "
          + "ruolo \(role.title.it) non può farlo.",
        en: "Order \(order.number) is \(order.state.rawValue) and would be cancelled with request \(request); the role "
          + "\(role.rawValue) may not do that."),
      hint: .init(it: "Chiedere a un tecnico.", en: "Ask a technician."))
  }
}
