import DispatchAPI
import WorkOrders

extension OrderActPerformer {
  /// Lets the work rest, with its cause and the targets that it stops.
  func suspend(_ order: WorkOrder, _ body: ActBody, _ context: ActContext) throws(DomainError) -> OrderChange {
    let cause = try Typed.required(
      body.cause, field: "cause",
      because: .init(it: "Per sospendere un ordine serve una causa.", en: "To suspend an order needs a cause."))
    return try order.suspend(cause: cause, stops: try stops(body), in: context)
  }

  private func stops(_ body: ActBody) throws(DomainError) -> [TargetName]? {
    guard let words = body.stops else { return nil }
    var names: [TargetName] = []
    for word in words {
      if let name = try Typed.choice(word, TargetName.self, field: "stops") { names.append(name) }
    }
    return names
  }
}
