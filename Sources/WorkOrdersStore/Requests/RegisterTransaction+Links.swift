public import WorkOrders

extension RegisterTransaction {
  /// Links a request to an order that answers it too.
  ///
  /// An untouched order of its own is cancelled: nothing is done twice. Its reporters are told of a firm that has the order.
  ///
  /// - Parameter isNew: whether it has just been reported: its receipt says what goes on.
  /// - Throws: ``DomainError`` `conflict` when either is finished or they are linked already, `notAllowed` for who is
  ///   not of the desk.
  public func link(
    _ number: RequestNumber, to order: OrderNumber, isNew: Bool = false, in context: ActContext
  ) throws {
    try requireDesk(to: .init(it: "collegare", en: "link"), number, context)
    try hold(number)
    let request = try snapshot.request(number)
    let old = try snapshot.order(order)
    guard !request.state.isFinished, !old.state.isFinished else {
      throw finished(
        request, old,
        hint: .init(
          it: "Solo una richiesta aperta si unisce a un ordine aperto.",
          en: "Only an unfinished request joins an unfinished order."))
    }
    guard !old.requests.contains(number) else {
      throw DomainError(
        .conflict,
        .init(
          it: "La richiesta \(number) è già collegata all'ordine \(order).",
          en: "Request \(number) is already linked to order \(order)."))
    }
    let joined = old.joining(
      number, reportedAt: request.reportedAt, in: context.counting(under: try earlierRules(of: old, context)))
    try OrderRow.save(joined, replacing: old, on: connection)
    try watch(joined, old)
    try record([joined.linking(.requestLinked, request)], in: context)
    try cancelUntouched(of: number, besides: order, in: context)
    if request.state == .new, old.state != .evaluating { try save(request.taken(), in: context) }
    guard !isNew, old.state.isHeldByContractor else { return }
    try tellTaken(joined, to: [number], in: context.acting(as: .system))
  }

  /// Takes a request off an order it was linked to by mistake; it gets an order of its own unless another one that goes
  /// on answers it.
  ///
  /// - Parameter order: the order it leaves; `nil` for the only one that it shares with others.
  /// - Returns: the order that answers the request then.
  /// - Throws: ``DomainError`` `conflict` when either is finished, when the order would be left without a request, or
  ///   when the request shares several orders and none is named.
  public func unlink(_ number: RequestNumber, from order: OrderNumber?, in context: ActContext) throws -> WorkOrder {
    try requireDesk(to: .init(it: "scollegare", en: "unlink"), number, context)
    try hold(number)
    let request = try snapshot.request(number)
    let from = try order ?? onlyShared(by: number)
    let old = try snapshot.order(from)
    guard !request.state.isFinished, !old.state.isFinished else {
      throw finished(
        request, old,
        hint: .init(
          it: "Solo una richiesta aperta lascia un ordine aperto.",
          en: "Only an unfinished request leaves an unfinished order."))
    }
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
          it: "La richiesta \(number) è l'unica dell'ordine \(from).",
          en: "Request \(number) is the only one of order \(from)."),
        hint: .init(it: "Annullare piuttosto l'ordine.", en: "Cancel the order instead."), field: "order")
    }
    try take([request], from: old, in: context)
    let own = try snapshot.orders(for: number).map(snapshot.order).first { !$0.state.isFinished }
    return try own ?? openOrder(for: [number], settings: OrderSettings(), in: context)
  }

  private func requireDesk(to act: LocalizedText, _ number: RequestNumber, _ context: ActContext) throws {
    try context.requireDesk(to: act, .init(it: "la richiesta \(number)", en: "request \(number)"))
  }

  private func onlyShared(by request: RequestNumber) throws -> OrderNumber {
    let shared = try snapshot.orders(for: request).filter {
      let order = try snapshot.order($0)
      return order.requests.count > 1 && !order.state.isFinished
    }
    guard let only = shared.first else {
      throw DomainError(
        .conflict,
        .init(
          it: "La richiesta \(request) non condivide alcun ordine aperto con altre.",
          en: "Request \(request) shares no unfinished order with another."),
        hint: .init(
          it: "Annullare il suo ordine, o unirla a quello giusto.",
          en: "Cancel its order, or link it to the right one."), field: "order")
    }
    guard shared.count == 1 else {
      let list = shared.map(\.description).joined(separator: ", ")
      throw DomainError(
        .conflict,
        .init(
          it: "La richiesta \(request) condivide \(shared.count) ordini con altre: \(list).",
          en: "Request \(request) shares \(shared.count) orders with others: \(list)."),
        hint: .init(it: "Indicare l'ordine da lasciare.", en: "Name the order that it is to leave."), field: "order")
    }
    return only
  }

  private func finished(_ request: ServiceRequest, _ order: WorkOrder, hint: LocalizedText) -> DomainError {
    DomainError(
      .conflict,
      .init(
        it: "La richiesta \(request.number) è \(request.state.condition.it) e l'ordine \(order.number) è "
          + "\(order.state.condition.it).",
        en: "Request \(request.number) is \(request.state.rawValue) and order \(order.number) is "
          + "\(order.state.rawValue)."),
      hint: hint)
  }

  // Follows from the linking by itself: the register, not the operator, gives the order up.
  private func cancelUntouched(of request: RequestNumber, besides order: OrderNumber, in context: ActContext) throws {
    let technician = context.automatic.acting(as: Actor(name: context.actor.name, role: .technician))
    for number in try snapshot.orders(for: request) where number != order {
      let own = try snapshot.order(number)
      guard own.requests == [request], own.offers.isEmpty, !own.state.isFinished, own.approved == nil else { continue }
      let reason = LocalizedText(it: "Unita all'ordine \(order)", en: "Linked to \(order)")
      let change = try own.cancel(reason: reason(context.policy.language), in: technician)
      try settle(change, replacing: own, in: context.automatic)
    }
  }

  /// Takes requests off an order that keeps others, and starts its clocks with the earliest of those.
  ///
  /// - Parameter isOpening: whether they go with a further order that is split off.
  func take(_ requests: [ServiceRequest], from old: WorkOrder, isOpening: Bool = false, in context: ActContext) throws {
    let numbers = requests.map(\.number)
    let rest = try old.requests.filter { !numbers.contains($0) }.map { try snapshot.request($0).reportedAt }
    guard let first = requests.map(\.reportedAt).min(), let earliest = rest.min() else { return }
    let left = old.leaving(
      numbers, reportedAt: first, rest: earliest, in: context.counting(under: try earlierRules(of: old, context)))
    try OrderRow.save(left, replacing: old, on: connection)
    try watch(left, old)
    try record(requests.map { left.linking(.requestUnlinked, $0, isOpening: isOpening) }, in: context)
    try record(left.targetOccurrences(since: old, under: context.policy), in: context.automatic)
  }
}

extension WorkOrder {
  /// States that a request was linked to the order, or taken off it.
  ///
  /// - Parameter isOpening: whether a new order was opened with it; statistics count no repeat and no mistake then.
  func linking(_ kind: EventKind, _ request: ServiceRequest, isOpening: Bool = false) -> Occurrence {
    var facts: Facts = [
      "reporters": .integer(Int64(requests.count)), "reportedAt": .instant(request.reportedAt),
      "countsFrom": .instant(reportedAt),
    ]
    if isOpening { facts["opening"] = .flag(true) }
    return Occurrence(
      kind, subjects: EventSubjects(request: request.number, order: number), labels: request.labels, facts: facts)
  }
}
