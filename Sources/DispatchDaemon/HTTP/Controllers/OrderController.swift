import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Work orders: lists, one, why it went where it went, and every act.
struct OrderController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("orders") { request, context in try await list(request, context) }
    api.get("orders/:number") { _, context in
      let number: OrderNumber = try context.number()
      return try await centre.answer { try ViewWriter($0).order(try $0.order(number)) }
    }
    api.get("orders/:number/explanation") { request, context in
      let number: OrderNumber = try context.number()
      return try await centre.answer { snapshot in
        let writer = try ViewWriter(snapshot)
        return try writer.explanation(of: number, in: request.language(writer.policy))
      }
    }
    api.get("orders/:number/sheet") { request, context in
      let number: OrderNumber = try context.number()
      let sheet = try await centre.register.read { try OrderSheet(of: try $0.order(number), $0) }
      return try await sheet.answer(centre.files, in: request.language(sheet.policy))
    }
    api.post("orders") { request, context in
      try await centre.perform(request, context, isolation: .guarded) { (act: IncomingAct<OrderBody>, transaction) in
        try Self.create(act, transaction)
      }
    }
    api.post("orders/:number/:act") { request, context in
      let number: OrderNumber = try context.number()
      let performer = try OrderActPerformer(named: context.word("act"), on: number)
      return try await centre.perform(request, context, isolation: .guarded) {
        (act: IncomingAct<ActBody>, transaction) in
        try performer.perform(act, transaction)
      }
    }
  }

  private func list(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let query = try QueryReader(
      request, "state", "category", "zone", "contractor", "urgency", "overdue", "limit", "after")
    var filter = OrderFilter()
    filter.limit = try query.limit()
    filter.state = try query.choice("state", OrderState.self)
    filter.isOverdue = try query.flag("overdue")
    filter.before = try query.number("after")
    filter.contractor = try Typed.code(query["contractor"], field: "contractor")
    let fixed = filter
    return try await centre.answer { snapshot in
      let found = try snapshot.orders(try Self.completed(fixed, query, try snapshot.policy()))
      let next = found.count == fixed.limit ? found.last?.number.description : nil
      return Page(items: try ViewWriter(snapshot).orders(found), next: next)
    }
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
    filter.urgency = try query.known("urgency") { code, field throws(DomainError) in
      try policy.known(urgency: code, field: field)
    }
    return filter
  }

  private static func create(_ act: IncomingAct<OrderBody>, _ transaction: RegisterTransaction) throws -> OrderView {
    let body = act.body
    let context = try act.context(transaction, at: body.at)
    let order =
      try body.requests.isEmpty
      ? forOffice(body, transaction, context) : forRequests(body, transaction, context)
    return try ViewWriter(transaction).order(order)
  }

  private static func forRequests(
    _ body: OrderBody, _ transaction: RegisterTransaction, _ context: ActContext
  ) throws -> WorkOrder {
    let numbers = try body.requests.map { try RequestNumber(typed: $0, field: "requests") }
    let settings = OrderSettings(
      category: try Typed.code(body.category, field: "category"),
      urgency: try Typed.code(body.urgency, field: "urgency"),
      zone: try Typed.code(body.zone, field: "zone"), estimate: try Typed.euro(body.estimate, field: "estimate"),
      place: try Typed.code(body.place, field: "place"), coordinate: try Typed.coordinate(body.lat, body.lon),
      date: try Typed.day(body.date, field: "date"))
    try settings.checkEstimate(by: context.actor.role)
    return try transaction.openOrder(for: numbers, settings: settings, in: context)
  }

  // What the office itself wants done is a contact of its own, so that nothing is ordered without a request.
  private static func forOffice(
    _ body: OrderBody, _ transaction: RegisterTransaction, _ context: ActContext
  ) throws -> WorkOrder {
    var report = ContactReport(
      channel: .internal,
      description: try Typed.required(
        body.description, field: "description",
        because: .init(
          it: "Un ordine ha bisogno di richieste, o di una descrizione sua.",
          en: "An order needs requests, or a description of its own.")))
    report.category = try Typed.code(body.category, field: "category")
    report.urgency = try Typed.code(body.urgency, field: "urgency")
    report.estimate = try Typed.euro(body.estimate, field: "estimate")
    report.date = try Typed.day(body.date, field: "date")
    try OrderSettings(estimate: report.estimate).checkEstimate(by: context.actor.role)
    report.address = body.address
    report.place = try Typed.code(body.place, field: "place")
    report.zone = try Typed.code(body.zone, field: "zone")
    report.coordinate = try Typed.coordinate(body.lat, body.lon)
    report.note = body.reason
    guard let order = try transaction.log(report, in: context).orders.first else {
      throw DomainError(.internal, "A new request got no order.")
    }
    return order
  }
}
