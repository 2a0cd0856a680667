public import WorkOrders

extension RegisterTransaction {
  /// Does one act to an order: loads it, asks the domain, and writes what came of it.
  ///
  /// - Parameters:
  ///   - number: the order.
  ///   - version: the version the caller has seen; `nil` to act whatever it is.
  ///   - context: who acts, when, under which rules.
  ///   - perform: the verb of the domain.
  /// - Returns: the order as it is now, decided and routed where that follows.
  /// - Throws: ``DomainError`` `notFound`, `staleVersion`, or what the verb refuses.
  @discardableResult
  public func act(
    on number: OrderNumber, seen version: Int? = nil, in context: ActContext,
    _ perform: (WorkOrder, ActContext) throws -> OrderChange
  ) throws -> WorkOrder {
    let old = try snapshot.order(number)
    try checkVersion(of: old, seen: version)
    let context = context.counting(under: try earlierRules(of: old, context))
      .taking(upTo: try mandateRoom(of: old, context.policy))
    let entering = context.actor.role == .contractor ? context : context.entering(old.contractor)
    let change = try perform(old, entering)
    try checkDossier(of: change.order, since: old)
    return try settle(change, replacing: old, in: change.isContractors ? entering : context)
  }

  func checkVersion(of order: WorkOrder, seen version: Int?) throws {
    guard let version, version != order.version else { return }
    throw DomainError(
      .staleVersion,
      .init(
        it: "L'ordine \(order.number) è cambiato: è alla versione \(order.version), non \(version).",
        en: "Order \(order.number) has changed: it is at version \(order.version), not \(version)."),
      hint: .init(
        it: "Guardarlo di nuovo e ripetere l'atto se è ancora giusto.",
        en: "Look at it again and repeat the act if it is still right."))
  }

  /// Opens an order for requests that are in the register already, and decides it.
  ///
  /// - Parameter description: what is said of the order alone; `nil` when it is about what its requests say.
  /// - Throws: ``DomainError`` `notAllowed` for who is not of the desk, `conflict` when a request is finished, `invalid`
  ///   without one.
  public func openOrder(
    for requests: [RequestNumber], settings: OrderSettings, description: String? = nil, in context: ActContext
  ) throws -> WorkOrder {
    try context.requireDesk(
      to: .init(it: "aprire", en: "open"), .init(it: "un ordine", en: "an order"), orCentre: true)
    try hold(requests)
    let requests = try requests.map(snapshot.request)
    if let finished = requests.first(where: \.state.isFinished) {
      throw DomainError(
        .conflict,
        .init(
          it: "La richiesta \(finished.number) è \(finished.state.condition.it): non serve un altro ordine.",
          en: "Request \(finished.number) is \(finished.state.condition.en): it needs no further order."),
        hint: .init(
          it: "Riaprire il suo ordine con order reopen, o registrare una nuova segnalazione.",
          en: "Reopen its order with order reopen, or log a new report."), field: "requests")
    }
    let order = try openOrder(for: requests, settings: settings, description: description, in: context)
    // The opening names the first alone.
    let links = requests.map { order.linking(.requestLinked, $0, isOpening: true) }
    try record(links, in: context)
    return order
  }

  // What is said of the order alone stands with its opening.
  func openOrder(
    for requests: [ServiceRequest], settings: OrderSettings, description: String?, in context: ActContext
  ) throws -> WorkOrder {
    guard let earliest = requests.map(\.reportedAt).min(), let first = requests.first else {
      throw DomainError(
        .invalid,
        .init(it: "Un ordine ha bisogno di almeno una richiesta.", en: "An order needs at least one request."),
        field: "requests")
    }
    var settings = settings
    settings.category = settings.category ?? first.category
    settings.zone = settings.zone ?? first.zone
    settings.place = settings.place ?? first.place
    settings.coordinate = settings.coordinate ?? first.coordinate
    let number = try SerialNumbers.next(OrderNumber.self, year: try year(context), on: connection)
    var change = try WorkOrder.open(
      number, for: requests.map(\.number), reportedAt: earliest, settings: settings, in: context)
    if let description, !description.isEmpty { change.occurrences[0].words["description"] = description }
    return try settle(change, replacing: nil, in: context)
  }

  /// Looks for a contractor by rule, for an order that waits without one.
  ///
  /// - Throws: ``DomainError`` `conflict` when it is neither ready nor unassigned, `notAllowed` for another role.
  public func route(_ number: OrderNumber, seen version: Int?, in context: ActContext) throws -> WorkOrder {
    try act(on: number, seen: version, in: context) { order, context in
      try order.check(.route, in: context)
      return OrderChange(order: order, occurrences: [], next: .route)
    }
  }

  /// Writes an order's change and does what follows by itself: decides, routes, moves its requests along.
  @discardableResult
  func settle(_ change: OrderChange, replacing old: WorkOrder?, in context: ActContext) throws -> WorkOrder {
    let context = context.counting(under: try earlierRules(of: change.order, context))
    try record(change.occurrences, in: context)
    var order = change.order
    // Decisions, mandates and messages refer to the order's row.
    if old == nil { try OrderRow.save(order, replacing: nil, on: connection) }
    if let old { try adjustMandate(of: order, since: old, in: context) }
    if let old, old.contractor != nil, order.contractor == nil, order.roundsBefore == old.roundsBefore {
      try releaseMandate(of: old, owing: order.owed - old.owed)
    }
    if let old, !change.isOfUnreached { try announceWithdrawals(order, old, in: context) }
    // What the act gives back is there before the next contractor is looked for.
    try draw(order, old)
    switch change.next {
    case .nothing: break
    case .decide: order = try decide(order, in: context)
    case .route: order = try route(order, in: context.automatic)
    }
    let met = try order.targetOccurrences(since: old, under: context.clockRules(of: order)) {
      try snapshot.penaltyTerms(of: order.contract)
    }
    try record(met, in: context.automatic)
    try draw(order, change.order)
    try OrderRow.save(order, replacing: old ?? change.order, on: connection)
    try watch(order, old)
    try alarmWithoutDeadline(order, old, in: context)
    try warnOfLateArrival(order, old, in: context)
    if order.state.isFinished, old?.state != order.state { try settleAlarms(of: order.number) }
    try moveRequests(of: order, old, in: context.acting(as: .system))
    return order
  }

  /// The rules that an order's clocks were set under, where they are not those in force.
  func earlierRules(of order: WorkOrder, _ context: ActContext) throws -> Policy? {
    order.clockVersion == context.policy.version ? nil : try snapshot.clockRules(of: order)
  }

  /// The year of entry in the city's zone, for public numbers.
  func year(_ context: ActContext) throws -> Int { context.policy.calendar.zone.year(of: context.enteredAt) }
}

extension ActContext {
  /// The same act, entered by staff for the contractor that holds the order or is being asked.
  fileprivate func entering(_ contractor: ContractorCode?) -> ActContext {
    guard let contractor else { return self }
    return acting(as: actor.onBehalf(of: contractor))
  }
}
