public import WorkOrders

extension RegisterTransaction {
  /// Says what a request is about and where; its own order follows while it is not dispatched.
  public func classify(_ number: RequestNumber, as details: ContactReport, in context: ActContext) throws {
    var details = details
    guard let category = details.category else {
      throw DomainError(
        .invalid, .init(it: "Per classificare serve una categoria.", en: "A classification needs a category."),
        field: "category")
    }
    try locate(&details, context.policy)
    let change = try snapshot.request(number).classify(
      category: category, zone: details.zone, place: details.place, address: details.address,
      coordinate: details.coordinate, note: details.note, in: context)
    try save(change, in: context)
    try setOwnOrders(of: change.request, urgency: details.urgency, estimate: details.estimate, in: context)
  }

  /// Corrects the words or the place of a request; what was said before stays in the journal.
  public func amend(_ number: RequestNumber, to details: ContactReport, in context: ActContext) throws {
    var details = details
    try locate(&details, context.policy)
    guard details.description.utf8.count <= ContactReport.longestDescription else {
      throw DomainError(
        .tooLarge, .init(it: "La descrizione è troppo lunga.", en: "The description is too long."),
        hint: .init(it: "Accorciarla.", en: "Shorten it."), field: "description")
    }
    let description = details.description.isEmpty ? nil : details.description
    let change = try snapshot.request(number).amend(
      description: description, zone: details.zone, place: details.place, address: details.address,
      coordinate: details.coordinate, note: details.note, in: context)
    let events = try save(change, in: context)
    if description != nil, let event = events.first {
      try connection.execute(
        "UPDATE service_request SET description_event = $2 WHERE number = $1", [number.key, event])
    }
    if details.zone != nil || details.place != nil {
      try setOwnOrders(of: change.request, urgency: nil, estimate: nil, in: context)
    }
  }

  /// Ends a request without work, and cancels the orders that nobody else needs and that are not dispatched.
  ///
  /// - Parameter body: the other body that a referred request goes to.
  public func end(
    _ number: RequestNumber, as state: RequestState, reason: String, body: String? = nil, in context: ActContext
  ) throws {
    try save(try snapshot.request(number).end(state, reason: reason, body: body, in: context), in: context)
    for order in try snapshot.orders(for: number).map(snapshot.order) where order.requests == [number] {
      guard !order.state.isFinished, order.offers.allSatisfy({ $0.state != .sent && $0.state != .accepted }) else {
        continue
      }
      // The request has ended, so its order has no purpose: whoever may end the one may end the other.
      let technician = context.acting(as: Actor(name: context.actor.name, role: .technician))
      try settle(try order.cancel(reason: reason, in: technician), replacing: order, in: context)
    }
  }

  private func setOwnOrders(
    of request: ServiceRequest, urgency: UrgencyCode?, estimate: Euro?, in context: ActContext
  ) throws {
    for order in try snapshot.orders(for: request.number).map(snapshot.order)
    where order.requests == [request.number]
      && [.evaluating, .inspection, .approval, .ready, .unassigned].contains(order.state)
    {
      let settings = OrderSettings(
        category: request.category, urgency: urgency, zone: request.zone, estimate: estimate, place: request.place,
        coordinate: request.coordinate)
      try settle(try order.set(settings, in: context), replacing: order, in: context)
    }
  }
}
