import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Inspections: planned, and made.
struct InspectionController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("inspections") { request, context in try await list(request) }
    api.get("inspections/:number") { _, context in
      let number: InspectionNumber = try context.number()
      return try await centre.answer { try ViewWriter($0).inspection(try $0.inspection(number)) }
    }
    api.post("orders/:number/inspections") { request, context in
      let number: OrderNumber = try context.number()
      return try await perform(request, context, on: .order(number))
    }
    api.post("inspections/:number/record") { request, context in
      try await perform(request, context, on: try Self.subject(context))
    }
  }

  /// What an inspection is recorded on.
  private enum Subject: Sendable {
    case order(OrderNumber)
    case inspection(InspectionNumber)
  }

  private static func subject(_ context: APIRequestContext) throws(DomainError) -> Subject {
    if let order = OrderNumber(context.word("number")) { return .order(order) }
    return .inspection(try context.number())
  }

  private func list(_ request: Request) async throws -> Response {
    let query = try QueryReader(request, "order", "inspector", "state", "open", "limit", "after")
    let order: OrderNumber? = try query.number("order")
    let state = try query.choice("state", InspectionListState.self)
    let isOpen: Bool? = try query.flag("open") ? true : state.map { $0 == .scheduled }
    let after: InspectionNumber? = try query.number("after")
    let inspector = query["inspector"]
    let limit = try query.limit()
    return try await centre.answer { snapshot in
      if let order { _ = try snapshot.order(order) }
      let found = try snapshot.inspections(
        of: order, inspector: inspector, isOpen: isOpen, before: after, limit: limit)
      let next = found.count == limit ? found.last?.number.description : nil
      return Page(items: try ViewWriter(snapshot).inspections(found), next: next)
    }
  }

  private func perform(_ request: Request, _ context: APIRequestContext, on subject: Subject) async throws -> Response {
    let actor = try context.requireActor()
    let bytes = try await request.bytes(upTo: BodyLimit.photographs)
    let body = try Centre.decode(InspectionBody.self, bytes)
    let act = IncomingAct(body: body, actor: actor, seenVersion: try request.seenVersion())
    let photos = try await IncomingFiles(store: centre.files).keep(body.photos ?? [], field: "photos")
    return try await centre.once(request, by: actor, content: bytes, isolation: .guarded) { transaction in
      let inspection = try Self.inspect(subject, act, transaction)
      for photo in photos { try transaction.attach(photo, to: inspection.number) }
      return try ViewWriter(transaction).inspection(inspection)
    }
  }

  private static func inspect(
    _ subject: Subject, _ act: IncomingAct<InspectionBody>, _ transaction: RegisterTransaction
  ) throws -> Inspection {
    let body = act.body
    let context = try act.context(transaction, at: body.at)
    switch subject {
    case .inspection(let number):
      let planned = try transaction.snapshot.inspection(number)
      return try record(number, of: planned.order, kind: planned.kind, act, transaction, context)
    case .order(let number):
      let order = try transaction.snapshot.order(number)
      guard body.outcome == nil else {
        let usual: InspectionKind = order.state == .completed ? .verification : .preventive
        return try record(nil, of: number, kind: usual, act, transaction, context)
      }
      return try transaction.scheduleInspection(
        of: number, kind: try Typed.choice(body.kind, InspectionKind.self, field: "kind") ?? .preventive,
        on: try Typed.time(body.on, in: context.policy.calendar.zone, field: "on"), inspector: body.inspector,
        seen: act.seenVersion, in: context)
    }
  }

  private static func record(
    _ inspection: InspectionNumber?, of order: OrderNumber, kind usual: InspectionKind,
    _ act: IncomingAct<InspectionBody>,
    _ transaction: RegisterTransaction, _ context: ActContext
  ) throws -> Inspection {
    let body = act.body
    guard let outcome = try Typed.choice(body.outcome, InspectionOutcome.self, field: "outcome") else {
      throw DomainError(
        .invalid, .init(it: "Che esito ha avuto il sopralluogo?", en: "What did the inspection find?"),
        hint: .init(
          it: "L'esito è uno tra \(InspectionOutcome.allCases.map(\.rawValue).joined(separator: ", ")).",
          en: "The outcome is one of \(InspectionOutcome.allCases.map(\.rawValue).joined(separator: ", "))."),
        field: "outcome")
    }
    var findings = InspectionFindings(
      kind: try Typed.choice(body.kind, InspectionKind.self, field: "kind") ?? usual, outcome: outcome)
    findings.code = try Typed.code(body.code, field: "code")
    findings.estimate = try Typed.euro(body.estimate, field: "estimate")
    findings.urgency = try Typed.code(body.urgency, field: "urgency")
    findings.inspector = body.inspector
    findings.note = body.note
    let category: CategoryCode? = try Typed.code(body.category, field: "category")
    let recorded = try transaction.recordInspection(
      inspection, of: order, findings, seen: act.seenVersion, in: context)
    if let category {
      try transaction.act(on: order, in: context) { try $0.set(OrderSettings(category: category), in: $1) }
    }
    return recorded
  }
}

/// Which inspections a list shows.
private enum InspectionListState: String, CaseIterable {
  /// Planned, and not recorded yet.
  case scheduled
  /// Recorded.
  case recorded
}
