public import WorkOrders

extension RegisterTransaction {
  /// Makes a further order out of an order: for the same requests, or for some of them, which it then leaves.
  ///
  /// - Parameters:
  ///   - requests: those that leave the order for the new one; `nil` when both orders answer all of them.
  ///   - version: the version the caller has seen; `nil` to act whatever it is.
  ///   - words: what was said about it, by kind.
  /// - Returns: the new order.
  /// - Throws: ``DomainError`` `invalid` when a request is not the order's, or none would be left.
  public func split(
    _ number: OrderNumber, requests: [RequestNumber]? = nil, settings: OrderSettings, seen version: Int? = nil,
    words: [String: String] = [:], in context: ActContext
  ) throws -> WorkOrder {
    let order = try snapshot.order(number)
    try checkVersion(of: order, seen: version)
    try OrderTransition.check(.split, of: number, in: order.state, by: context.actor.role)
    if let requests { try take(requests, from: order) }
    var settings = settings
    settings.zone = settings.zone ?? order.zone
    settings.category = settings.category ?? order.category
    let further = try openOrder(for: requests ?? order.requests, settings: settings, in: context)
    let occurrence = Occurrence(
      .orderSplit, subjects: EventSubjects(order: number), labels: order.labels,
      facts: ["into": .text(further.number.description)], words: words)
    try record([occurrence], in: context)
    return further
  }

  private func take(_ requests: [RequestNumber], from order: WorkOrder) throws {
    for request in requests where !order.requests.contains(request) {
      throw DomainError(
        .invalid,
        .init(
          it: "La richiesta \(request) non è dell'ordine \(order.number).",
          en: "Request \(request) does not belong to order \(order.number)."),
        hint: .init(it: "Controllare i numeri.", en: "Check the numbers."),
        field: "requests")
    }
    guard !requests.isEmpty, Set(requests).count < order.requests.count else {
      throw DomainError(
        .invalid,
        .init(
          it: "Alcune richieste devono andare e alcune restare con l'ordine \(order.number).",
          en: "Some requests must go and some must stay with order \(order.number)."),
        hint: .init(
          it: "Non indicare le richieste per fare un altro ordine per tutte.",
          en: "Leave the requests out to make a further order for all of them."), field: "requests")
    }
    let left = requests.reduce(order) { $0.leaving($1) }
    try OrderRow.save(left, replacing: order, on: connection)
  }
}
