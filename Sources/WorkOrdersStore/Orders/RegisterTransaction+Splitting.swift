public import WorkOrders

extension RegisterTransaction {
  /// Makes a further order out of an order: for the same requests, or for some of them, which it then leaves.
  ///
  /// What is not said about it is as on the order that is split; finished requests stay where they are.
  ///
  /// - Parameters:
  ///   - requests: those that leave the order for the new one; `nil` when both orders answer all of them.
  ///   - version: the version the caller has seen; `nil` to act whatever it is.
  ///   - description: what the new order is about, where that is not what its requests say.
  ///   - words: what was said about the act, by kind.
  /// - Returns: the new order.
  /// - Throws: ``DomainError`` `invalid` when a request is not the order's, or none would be left; `conflict` when it is
  ///   finished; `notAllowed` for an operator who sets an estimate.
  public func split(
    _ number: OrderNumber, requests: [RequestNumber]? = nil, settings: OrderSettings, seen version: Int? = nil,
    description: String? = nil, words: [String: String] = [:], in context: ActContext
  ) throws -> WorkOrder {
    let order = try snapshot.order(number)
    try checkVersion(of: order, seen: version)
    try order.check(.split, in: context)
    try settings.checkEstimate(of: number, by: context.actor.role)
    if let requests { try checkLeaving(requests, order) }
    let going = try requests ?? order.requests.filter { try !snapshot.request($0).state.isFinished }
    try hold(going)
    if requests != nil { try take(try going.map(snapshot.request), from: order, isOpening: true, in: context) }
    let further = try openOrder(
      for: going, settings: settings.inheriting(from: order), description: description, in: context)
    let occurrence = Occurrence(
      .orderSplit, subjects: EventSubjects(order: number), labels: order.labels,
      facts: ["into": .text(further.number.description)], words: words)
    try record([occurrence], in: context)
    return further
  }

  private func checkLeaving(_ requests: [RequestNumber], _ order: WorkOrder) throws {
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
  }
}

extension OrderSettings {
  /// These settings, with what they leave open as it is on the order that is split.
  ///
  /// An urgency that came with the category goes with it: another category brings its own.
  fileprivate func inheriting(from order: WorkOrder) -> OrderSettings {
    var settings = self
    let isOfSameKind = category == nil || category == order.category
    settings.category = category ?? order.category
    settings.urgency = urgency ?? (isOfSameKind ? order.urgency : nil)
    settings.zone = zone ?? order.zone
    settings.place = place ?? order.place
    settings.coordinate = coordinate ?? order.coordinate
    return settings
  }
}
