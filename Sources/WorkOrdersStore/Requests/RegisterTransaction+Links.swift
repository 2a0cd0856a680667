public import WorkOrders

extension RegisterTransaction {
  /// Links a request to an order that answers it too.
  ///
  /// An untouched order of its own is cancelled: nothing is done twice.
  ///
  /// - Throws: ``DomainError`` `conflict` when either is finished or they are linked already.
  public func link(_ number: RequestNumber, to order: OrderNumber, in context: ActContext) throws {
    let request = try snapshot.request(number)
    let old = try snapshot.order(order)
    guard !request.state.isFinished, !old.state.isFinished else {
      throw DomainError(
        .conflict,
        .init(
          it: "La richiesta \(number) è \(request.state.condition.it) e l'ordine \(order) è \(old.state.condition.it).",
          en: "Request \(number) is \(request.state.rawValue) and order \(order) is \(old.state.rawValue)."),
        hint: .init(
          it: "Solo una richiesta non finita si unisce a un ordine non finito.",
          en: "Only an unfinished request joins an unfinished order."))
    }
    guard !old.requests.contains(number) else {
      throw DomainError(
        .conflict,
        .init(
          it: "La richiesta \(number) è già collegata all'ordine \(order).",
          en: "Request \(number) is already linked to order \(order)."))
    }
    try cancelUntouched(of: number, besides: order, in: context)
    let joined = old.joining(number, reportedAt: request.reportedAt, context.policy)
    try OrderRow.save(joined, replacing: old, on: connection)
    try watch(joined, old)
    try record([linking(.requestLinked, request, joined)], in: context)
    if request.state == .new, old.state != .evaluating { try save(request.taken(), in: context) }
  }

  /// Takes a request off an order it was linked to by mistake, and gives it an order of its own.
  ///
  /// - Returns: the request's own order.
  public func unlink(_ number: RequestNumber, from order: OrderNumber?, in context: ActContext) throws -> WorkOrder {
    let request = try snapshot.request(number)
    let linked = try snapshot.orders(for: number)
    let from = try order ?? onlyShared(linked, number)
    let old = try snapshot.order(from)
    guard old.requests.contains(number) else {
      throw DomainError(
        .conflict,
        .init(
          it: "La richiesta \(number) non è collegata all'ordine \(from).",
          en: "Request \(number) is not linked to order \(from)."), field: "order")
    }
    guard old.requests.count > 1 else {
      throw DomainError(
        .conflict,
        .init(
          it: "La richiesta \(number) è la sola dell'ordine \(from).",
          en: "Request \(number) is the only one of order \(from)."),
        hint: .init(it: "Annullare piuttosto l'ordine.", en: "Cancel the order instead."))
    }
    let left = old.leaving(number)
    try OrderRow.save(left, replacing: old, on: connection)
    try record([linking(.requestUnlinked, request, left)], in: context)
    return try openOrder(for: [number], settings: OrderSettings(), in: context)
  }

  private func onlyShared(_ orders: [OrderNumber], _ request: RequestNumber) throws -> OrderNumber {
    let shared = try orders.filter { try snapshot.order($0).requests.count > 1 }
    guard let only = shared.first, shared.count == 1 else {
      throw DomainError(
        .conflict,
        .init(
          it: "La richiesta \(request) ha in comune con altre \(shared.count) ordini.",
          en: "Request \(request) shares \(shared.count) orders with others."),
        hint: .init(it: "Indicare l'ordine.", en: "Name the order."),
        field: "order")
    }
    return only
  }

  private func cancelUntouched(of request: RequestNumber, besides order: OrderNumber, in context: ActContext) throws {
    for number in try snapshot.orders(for: request) where number != order {
      let own = try snapshot.order(number)
      guard own.requests == [request], own.offers.isEmpty, !own.state.isFinished, own.approved == nil else { continue }
      let system = context.automatic.acting(as: Actor(name: context.actor.name, role: .technician))
      try settle(try own.cancel(reason: "Linked to \(order)", in: system), replacing: own, in: context)
    }
  }

  private func linking(_ kind: EventKind, _ request: ServiceRequest, _ order: WorkOrder) -> Occurrence {
    Occurrence(
      kind, subjects: EventSubjects(request: request.number, order: order.number), labels: request.labels,
      facts: ["reporters": .integer(Int64(order.requests.count))])
  }
}
