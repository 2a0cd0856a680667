import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Orders that wait for consent, as the one who asks may give it.
struct ApprovalController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("approvals") { request, context in try await list(request, context) }
  }

  private func list(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let actor = try context.requireActor()
    let query = try QueryReader(request, "orders", "state", "category", "zone", "limit")
    let numbers = try Self.numbers(query["orders"])
    var filter = OrderFilter()
    filter.limit = try query.limit()
    let state = try query.choice("state", OrderState.self)
    filter.state = state ?? .approval
    let fixed = filter
    return try await centre.answer { snapshot in
      let writer = try ViewWriter(snapshot)
      let orders = try numbers.map(snapshot.order)
      let found =
        try orders.isEmpty ? Self.awaiting(Self.completed(fixed, query, writer.policy), state, snapshot) : orders
      let waiting = found.filter { !numbers.isEmpty || $0.state == .approval || $0.approvalPending }
      let language = request.language(writer.policy)
      return Page(items: try waiting.map { try writer.pendingApproval($0, by: actor, in: language) })
    }
  }

  // Whoever asks for no state sees also work that has come to cost more than was approved.
  private static func awaiting(
    _ filter: OrderFilter, _ state: OrderState?, _ snapshot: RegisterSnapshot
  ) throws -> [WorkOrder] {
    let orders = try snapshot.orders(filter)
    guard state == nil else { return orders }
    let grown = try snapshot.ordersAwaitingConsent(limit: filter.limit).filter {
      (filter.category == nil || $0.category == filter.category) && (filter.zone == nil || $0.zone == filter.zone)
    }
    return Array((orders + grown).sorted { $1.number < $0.number }.prefix(filter.limit))
  }

  private static func completed(
    _ filter: OrderFilter, _ query: QueryReader, _ policy: Policy
  ) throws(DomainError) -> OrderFilter {
    var filter = filter
    filter.category = try query.known("category") { code, field throws(DomainError) in
      try policy.known(category: code, field: field)
    }
    filter.zone = try query.known("zone") { code, field throws(DomainError) in
      try policy.known(zone: code, field: field)
    }
    return filter
  }

  private static func numbers(_ text: String?) throws(DomainError) -> [OrderNumber] {
    var numbers: [OrderNumber] = []
    for word in (text ?? "").split(separator: ",") {
      let number = try OrderNumber(typed: String(word), field: "orders")
      if !numbers.contains(number) { numbers.append(number) }
    }
    guard numbers.count <= 500 else {
      throw DomainError(
        .tooLarge, .init(it: "Gli ordini sono più di 500.", en: "There are more than 500 orders."),
        hint: .init(it: "Chiederli in più volte.", en: "Ask for them in several parts."), field: "orders")
    }
    return numbers
  }
}
