import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// Works of extreme urgency: ordered on the spot, with their dossier.
struct DossierController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("dossiers") { request, _ in
      let limit = try QueryReader(request, "limit").limit()
      return try await centre.answer { snapshot in
        let writer = try ViewWriter(snapshot)
        return Page(items: try snapshot.dossiers(limit: limit).map { try writer.dossier(of: $0.order) })
      }
    }
    api.get("dossiers/:number") { _, context in
      let number: OrderNumber = try context.number()
      return try await centre.answer { try ViewWriter($0).dossier(of: number) }
    }
    api.get("dossiers/:number/report") { _, context in
      let number: OrderNumber = try context.number()
      return try await report(of: number)
    }
    api.post("dossiers") { request, context in
      try await centre.perform(request, context) { (act: IncomingAct<DossierBody>, transaction) in
        try Self.open(act, transaction)
      }
    }
    api.post("dossiers/:number/steps") { request, context in
      let number: OrderNumber = try context.number()
      return try await centre.perform(request, context) { (act: IncomingAct<DossierStepBody>, transaction) in
        try Self.record(act, on: number, transaction)
      }
    }
    api.post("dossiers/:number/evidence") { request, context in
      let number: OrderNumber = try context.number()
      return try await add(to: number, request, context)
    }
  }

  private func report(of number: OrderNumber) async throws -> Response {
    let page = try await centre.register.read { snapshot in
      _ = try ViewWriter(snapshot).dossier(of: number)
      return try snapshot.dossierReport(of: number)?.page ?? ""
    }
    return Reply.text(page, type: "text/html; charset=utf-8")
  }

  private static func open(_ act: IncomingAct<DossierBody>, _ transaction: RegisterTransaction) throws -> DossierView {
    let body = act.body
    let context = try act.context(transaction, at: body.at)
    guard let amount = try Typed.euro(body.amount, field: "amount") else {
      throw DomainError(
        .invalid, .init(it: "Quanto costeranno i lavori?", en: "What will the works cost?"),
        hint: .init(it: "Indicare un importo presunto.", en: "Give an estimated amount."), field: "amount")
    }
    let number = try order(act, amount, transaction, context)
    let statement = try UrgencyStatement(
      circumstance: body.circumstance ?? "", causes: body.causes ?? "", works: body.works ?? "",
      site: try body.site ?? site(of: number, transaction))
    _ = try transaction.openDossier(
      for: number, statement, amount: amount, contractor: try Typed.code(body.contractor, field: "contractor"),
      seen: act.seenVersion, in: context
    ) { dossier, order in
      let firm = try order.contractor.map { try transaction.snapshot.name(of: $0) }
      return UrgencyReport.page(of: dossier, order: order, contractor: firm ?? nil, policy: context.policy)
    }
    return try ViewWriter(transaction).dossier(of: number)
  }

  private static func order(
    _ act: IncomingAct<DossierBody>, _ amount: Euro, _ transaction: RegisterTransaction, _ context: ActContext
  ) throws -> OrderNumber {
    let body = act.body
    if let number: OrderNumber = try Typed.number(body.order, field: "order") { return number }
    try context.actor.requireTechnician()
    var report = ContactReport(channel: .internal, description: body.circumstance ?? "")
    report.category = try Typed.code(body.category, field: "category")
    report.estimate = amount
    report.address = body.address
    report.place = try Typed.code(body.place, field: "place")
    report.zone = try Typed.code(body.zone, field: "zone")
    report.coordinate = try Typed.coordinate(body.lat, body.lon)
    guard let order = try transaction.log(report, in: context).orders.first else {
      throw DomainError(.internal, "A new request got no order.")
    }
    return order.number
  }

  private static func site(of number: OrderNumber, _ transaction: RegisterTransaction) throws -> String {
    let order = try transaction.snapshot.order(number)
    return try transaction.snapshot.site(of: order, try transaction.snapshot.policy()).spoken
  }

  private static func record(
    _ act: IncomingAct<DossierStepBody>, on number: OrderNumber, _ transaction: RegisterTransaction
  ) throws -> DossierView {
    let context = try act.context(transaction, at: act.body.at)
    guard let step = try Typed.choice(act.body.step, DossierStep.Name.self, field: "step") else {
      let known = DossierStep.Name.allCases.map(\.rawValue).joined(separator: ", ")
      throw DomainError(
        .invalid, .init(it: "Quale adempimento?", en: "Which step was done?"),
        hint: .init(it: "Uno tra \(known).", en: "One of \(known)."), field: "step")
    }
    let time = try Typed.time(act.body.on, in: context.policy.calendar.zone, field: "on") ?? context.at
    guard time <= transaction.now else {
      throw DomainError(
        .invalid, .init(it: "Quella data è nel futuro.", en: "That date lies in the future."), field: "on")
    }
    _ = try transaction.recordDossierStep(step, of: number, at: time, in: context)
    return try ViewWriter(transaction).dossier(of: number)
  }

  private func add(to number: OrderNumber, _ request: Request, _ context: APIRequestContext) async throws -> Response {
    let actor = try context.requireActor()
    let bytes = try await request.bytes(upTo: BodyLimit.photographs)
    let body = try Centre.decode(EvidenceBody.self, bytes)
    let act = IncomingAct(body: body, actor: actor, seenVersion: nil)
    let files = try await IncomingFiles(store: centre.files).keep(body.files ?? [], field: "files")
    return try await centre.once(request, by: actor, content: bytes) { transaction in
      let context = try act.context(transaction, at: body.at)
      for file in files { try transaction.addEvidence(file, caption: body.caption, to: number, in: context) }
      return try ViewWriter(transaction).dossier(of: number)
    }
  }
}

extension Actor {
  /// - Throws: ``DomainError`` `notAllowed` for anybody who may not order works at once.
  fileprivate func requireTechnician() throws(DomainError) {
    guard role != .technician, role != .administrator else { return }
    throw DomainError(
      .notAllowed,
      role.title
        + LocalizedText(it: " non ordina lavori in somma urgenza.", en: " may not order works of extreme urgency."),
      hint: Role.asking([.technician, .administrator]))
  }
}
