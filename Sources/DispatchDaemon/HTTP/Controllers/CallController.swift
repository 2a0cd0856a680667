import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Calls: the contacts that people log, and what helps while the caller is on the line.
struct CallController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.post("calls") { request, context in
      try await centre.perform(request, context, isolation: .guarded) { (act: IncomingAct<CallReport>, transaction) in
        try Self.log(act, transaction)
      }
    }
    api.get("calls") { request, context in try await list(request, try context.requireActor()) }
    api.get("calls/:number") { _, context in
      let (number, role): (ContactNumber, Role) = (try context.number(), try context.requireActor().role)
      return try await centre.answer { try ViewWriter($0).contact(try $0.contact(number), for: role) }
    }
    api.get("duplicates") { request, context in try await duplicates(request, context) }
    api.get("callers") { request, context in try await caller(request, context) }
  }

  private static func log(_ act: IncomingAct<CallReport>, _ transaction: RegisterTransaction) throws -> CallReceipt {
    let body = act.body
    let context = try act.context(transaction, at: body.occurred ?? spooled(body, transaction))
    var report = try ContactReport(body)
    if body.danger == true { report.urgency = report.urgency ?? context.policy.mostUrgent }
    let received = try transaction.log(report, in: context)
    let isKnown = report.chase != nil || report.link != nil
    var receipt = CallReceipt(
      contact: received.contact, orders: received.orders.map(\.number),
      duplicates: received.duplicates.map(try ViewWriter(transaction).duplicate),
      say: try closing(received, report.outcome, isKnown: isKnown, transaction, context.policy))
    receipt.request = received.request
    if let request = received.request, report.chase != nil {
      let state = try transaction.snapshot.request(request).state
      receipt.hint = CallClosing.hint(on: request, state, orders: received.orders).map { $0(context.policy.language) }
    }
    if let suggestion = received.suggestion, let request = received.request {
      receipt.hint = suggestion.hint(on: request).map { $0(context.policy.language) }
    }
    return receipt
  }

  // A simulation's clock, or one that runs behind, has not come to what another machine noted: then it happens now.
  private static func spooled(_ body: CallReport, _ transaction: RegisterTransaction) throws -> String? {
    guard let text = body.spooled else { return nil }
    return try Timestamp(rfc3339: text, field: "spooled") <= transaction.now ? text : nil
  }

  private static func closing(
    _ received: ContactReceipt, _ outcome: ContactOutcome, isKnown: Bool, _ transaction: RegisterTransaction,
    _ policy: Policy
  ) throws -> String {
    guard let request = received.request else {
      return CallClosing(outcome: outcome, contact: received.contact, language: policy.language).text
    }
    let closing = CallClosing(
      request: request, orders: received.orders, state: try transaction.snapshot.request(request).state,
      isKnown: isKnown, firms: try transaction.snapshot.firmNames(of: received.orders), policy: policy,
      now: transaction.now)
    return closing.text
  }

  private func list(_ request: Request, _ actor: Actor) async throws -> Response {
    let query = try QueryReader(request, "channel", "outcome", "limit", "after")
    let channel = try query.choice("channel", Channel.self)
    let outcome = try query.choice("outcome", ContactOutcome.self)
    let after: ContactNumber? = try query.number("after")
    let limit = try query.limit()
    return try await centre.answer { snapshot in
      let found = try snapshot.contacts(channel: channel, outcome: outcome, before: after, limit: limit)
      let writer = try ViewWriter(snapshot)
      let next = found.count == limit ? found.last?.number.description : nil
      return Page(items: try writer.contacts(found, for: actor.role), next: next)
    }
  }

  private func duplicates(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let query = try QueryReader(request, "category", "address", "place", "lat", "lon")
    let point = try query.coordinate()
    return try await centre.answer { snapshot in
      let policy = try snapshot.policy()
      let category: CategoryCode? = try query.known("category") { code, field throws(DomainError) in
        try policy.known(category: code, field: field)
      }
      let place: PlaceCode? = try Typed.code(query["place"], field: "place")
      let found = try snapshot.likelyRepeats(
        category: category, coordinate: point ?? place.flatMap { try snapshot.place($0).coordinate }, place: place,
        address: query["address"])
      return Page(items: found.map(try ViewWriter(snapshot).duplicate))
    }
  }

  private func caller(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let seeing = LocalizedText(it: "vedere chi segnala", en: "see who reported")
    let role = try context.require(.operator, .technician, to: seeing).role
    let phone = try QueryReader(request, "phone").required("phone")
    return try await centre.answer { snapshot in
      let requests = try snapshot.requests(fromPhone: phone)
      var view = CallerView(requests: try ViewWriter(snapshot).requests(requests, for: role))
      let known = try snapshot.reporters(about: requests.map(\.number), fromPhone: phone)
      view.name = known.compactMap(\.name).first
      view.email = known.compactMap(\.email).first
      return view
    }
  }
}

extension ContactReport {
  /// What the caller said, with its codes and amounts read.
  ///
  /// - Throws: ``DomainError`` `invalid` naming the field.
  fileprivate init(_ body: CallReport) throws(DomainError) {
    self.init(
      channel: try Typed.choice(body.channel, Channel.self, field: "channel") ?? .phone,
      outcome: try Typed.choice(body.outcome, ContactOutcome.self, field: "outcome") ?? .request,
      description: body.description ?? "")
    category = try Typed.code(body.category, field: "category")
    urgency = try Typed.code(body.urgency, field: "urgency")
    estimate = try Typed.euro(body.estimate, field: "estimate")
    date = try Typed.day(body.date, field: "date")
    address = body.address
    place = try Typed.code(body.place, field: "place")
    zone = try Typed.code(body.zone, field: "zone")
    coordinate = try Typed.coordinate(body.lat, body.lon)
    reporter = Reporter(name: body.caller, phone: body.phone, email: body.email)
    office = body.office
    link = try Typed.number(body.link, field: "link")
    chase = try Typed.number(body.chase, field: "chase")
    note = body.note
    if outcome == .chaser, chase == nil {
      throw DomainError(
        .invalid,
        .init(it: "Un sollecito indica la richiesta di cui chiede.", en: "A chaser names the request it asks about."),
        hint: .init(it: "Indicare --chase R-….", en: "Give --chase R-…."), field: "chase")
    }
  }
}
