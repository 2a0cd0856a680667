import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Service requests: what reporters said, and the corrections to it.
struct RequestController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("requests") { request, context in try await list(request, context) }
    api.get("requests/:number") { request, context in
      let (number, role): (RequestNumber, Role) = (try context.number(), try context.requireActor().role)
      return try await centre.answer { try ViewWriter($0).request(try $0.request(number), for: role) }
    }
    api.post("requests/:number/:act") { request, context in
      let number: RequestNumber = try context.number()
      let word = context.word("act")
      guard let name = RequestAct(rawValue: word) else { throw Self.unknown(word) }
      return try await centre.perform(request, context, isolation: .guarded) {
        (act: IncomingAct<RequestActBody>, transaction) in
        try Self.perform(name, on: number, act, transaction)
      }
    }
  }

  private func list(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let role = try context.requireActor().role
    let query = try QueryReader(request, "state", "category", "zone", "phone", "limit", "after")
    let limit = try query.limit()
    let state = try query.choice("state", RequestState.self)
    let after: RequestNumber? = try query.number("after")
    if query["phone"] != nil {
      try context.require(
        .operator, .technician, to: .init(it: "cercare chi segnala", en: "look for who reported"))
    }
    return try await centre.answer { snapshot in
      let policy = try snapshot.policy()
      let category: CategoryCode? = try query.known("category") { code, field throws(DomainError) in
        try policy.known(category: code, field: field)
      }
      let zone: ZoneCode? = try query.known("zone") { code, field throws(DomainError) in
        try policy.known(zone: code, field: field)
      }
      let found = try snapshot.requests(
        state: state, category: category, zone: zone, phone: query["phone"], before: after, limit: limit)
      let next = found.count == limit ? found.last?.number.description : nil
      return Page(items: try ViewWriter(snapshot).requests(found, for: role), next: next)
    }
  }

  private static func perform(
    _ name: RequestAct, on number: RequestNumber, _ act: IncomingAct<RequestActBody>, _ transaction: RegisterTransaction
  ) throws -> RequestView {
    let body = act.body
    let context = try act.context(transaction, at: body.at)
    try checkVersion(of: try transaction.snapshot.request(number), seen: act.seenVersion)
    switch name {
    case .classify where body.suggested == true:
      try transaction.classifyAsSuggested(number, as: try ContactReport(body), in: context)
    case .classify: try transaction.classify(number, as: try ContactReport(body), in: context)
    case .amend: try transaction.amend(number, to: try ContactReport(body), in: context)
    case .ask:
      let question = try Typed.required(
        body.question, field: "question",
        because: .init(it: "Che cosa va chiesto a chi ha segnalato?", en: "What should the reporters be asked?"))
      try transaction.ask(number, question, in: context)
    case .link: try transaction.link(number, to: try order(body), in: context)
    case .unlink:
      _ = try transaction.unlink(number, from: try Typed.number(body.order, field: "order"), in: context)
    case .reject:
      try transaction.end(
        number, as: .rejected, reason: try reason(body, .init(it: "respingere", en: "reject")), in: context)
    case .cancel:
      try transaction.end(
        number, as: .cancelled, reason: try reason(body, .init(it: "annullare", en: "cancel")), in: context)
    case .refer:
      let other = try Typed.required(
        body.to, field: "to",
        because: .init(
          it: "A quale ente va inviata la richiesta \(number)?",
          en: "To which body should request \(number) be referred?"))
      try transaction.end(number, as: .referred, reason: body.reason ?? "", body: other, in: context)
    }
    return try ViewWriter(transaction).request(try transaction.snapshot.request(number), for: act.actor.role)
  }

  private static func order(_ body: RequestActBody) throws(DomainError) -> OrderNumber {
    let text = try Typed.required(
      body.order, field: "order",
      because: .init(it: "A quale ordine va unita la richiesta?", en: "Which order should the request join?"))
    return try OrderNumber(typed: text, field: "order")
  }

  private static func reason(_ body: RequestActBody, _ act: LocalizedText) throws(DomainError) -> String {
    try Typed.required(
      body.reason, field: "reason",
      because: .init(it: "Per \(act.it) una richiesta serve un motivo.", en: "To \(act.en) a request needs a reason."))
  }

  private static func checkVersion(of request: ServiceRequest, seen version: Int?) throws(DomainError) {
    guard let version, version != request.version else { return }
    throw DomainError(
      .staleVersion,
      .init(
        it: "La richiesta \(request.number) è cambiata: è alla versione \(request.version), non \(version).",
        en: "Request \(request.number) has changed: it is at version \(request.version), not \(version)."),
      hint: .init(
        it: "Guardarla di nuovo e ripetere l'atto se è ancora giusto.",
        en: "Look at it again and repeat the act if it is still right."))
  }

  private static func unknown(_ word: String) -> DomainError {
    DomainError(
      .notFound,
      .init(
        it: "Non c'è l'atto \"\(word.prefix(40))\" su una richiesta.",
        en: "There is no act \"\(word.prefix(40))\" on a request."),
      hint: .init(
        it: "Gli atti sono \(RequestAct.allCases.map(\.rawValue).joined(separator: ", ")).",
        en: "The acts are \(RequestAct.allCases.map(\.rawValue).joined(separator: ", "))."))
  }
}

extension ContactReport {
  /// What a classification or a correction says.
  fileprivate init(_ body: RequestActBody) throws(DomainError) {
    self.init(description: body.description ?? "")
    category = try Typed.code(body.category, field: "category")
    urgency = try Typed.code(body.urgency, field: "urgency")
    estimate = try Typed.euro(body.estimate, field: "estimate")
    address = body.address
    place = try Typed.code(body.place, field: "place")
    zone = try Typed.code(body.zone, field: "zone")
    coordinate = try Typed.coordinate(body.lat, body.lon)
    note = body.note
  }
}
