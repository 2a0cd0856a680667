import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// On-call rotas of contractors and of the city's technicians.
struct RotaController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("rotas") { request, _ in
      _ = try QueryReader(request, "limit")
      return try await centre.answer { Page(items: try ViewWriter($0).rotas()) }
    }
    api.get("rotas/duties") { request, _ in try await duties(request) }
    api.get("rotas/calendar") { request, _ in
      let query = try QueryReader(request, "owner")
      let owner = try Self.owner(try query.required("owner"))
      return try await centre.answer { try Self.calendar(of: owner, $0) }
    }
    api.post("rotas/import") { request, context in
      try context.require(.technician, .manager, to: .init(it: "importare turni", en: "import rotas"))
      return try await centre.perform(request, context, preparing: Self.read) { act, rota, transaction in
        try transaction.save(rota, in: try act.context(transaction, at: act.body.at))
        return try ViewWriter(transaction).rota(rota)
      }
    }
    api.post("rotas/remove") { request, context in
      try context.require(.technician, .manager, to: .init(it: "togliere turni", en: "remove rotas"))
      return try await centre.perform(request, context) { (act: IncomingAct<RotaBody>, transaction) in
        try Self.remove(act, transaction)
      }
    }
  }

  private func duties(_ request: Request) async throws -> Response {
    let query = try QueryReader(request, "owner", "at")
    let owner = try query["owner"].map { text throws(DomainError) in try Self.owner(text) }
    return try await centre.answer { snapshot in
      let writer = try ViewWriter(snapshot)
      let at = try Typed.time(query["at"], in: writer.policy.calendar.zone, field: "at")
      return Page(items: try writer.duties(of: owner, at: at ?? snapshot.now))
    }
  }

  private static func calendar(of owner: RotaOwner, _ snapshot: RegisterSnapshot) throws -> RotaCalendarView {
    guard let rota = try snapshot.rota(of: owner) else { throw missing(owner) }
    let policy = try snapshot.policy()
    var name = "\(policy.name): \(owner.key)"
    if case .contractor(let code) = owner, let firm = try snapshot.name(of: code) { name = firm }
    let calendar = RotaCalendar(rota, name: name, city: policy.calendar.zone, stamp: snapshot.now)
    return RotaCalendarView(owner: owner.key, ics: calendar.text)
  }

  private static func read(_ body: RotaBody, _ policy: Policy) throws -> Rota {
    let reading = try RotaReading(
      Array((body.ics ?? "").utf8), owner: try owner(body.owner ?? ""), city: policy.calendar.zone)
    guard reading.faults.isEmpty else { throw RefusedFile(table: reading.faults, field: "ics") }
    return reading.rota
  }

  private static func remove(_ act: IncomingAct<RotaBody>, _ transaction: RegisterTransaction) throws -> RotaView {
    let owner = try owner(act.body.owner ?? "")
    guard try transaction.snapshot.rota(of: owner) != nil else { throw missing(owner) }
    let empty = Rota(owner: owner, turns: [])
    try transaction.save(empty, in: try act.context(transaction, at: act.body.at))
    return try ViewWriter(transaction).rota(empty)
  }

  private static func owner(_ text: String) throws(DomainError) -> RotaOwner {
    guard let owner = RotaOwner(key: text) else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(text.prefix(80))\" non dice di chi è il turno.",
          en: "\"\(text.prefix(80))\" does not say whose rota it is."),
        hint: .init(
          it: "Scrivere contractor:CODICE o technician.", en: "Write contractor:CODE or technician."), field: "owner")
    }
    return owner
  }

  private static func missing(_ owner: RotaOwner) -> DomainError {
    DomainError(
      .notFound, .init(it: "Non c'è un turno di \(owner.key).", en: "There is no rota of \(owner.key)."),
      hint: .init(it: "Vedere mcctl rota list.", en: "See mcctl rota list."), field: "owner")
  }
}
