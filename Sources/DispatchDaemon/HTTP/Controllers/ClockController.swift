import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// The centre's clock, which moves by command in a simulation.
struct ClockController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("clock") { _, _ in try await view(centre.clock.now(), performed: 0) }
    api.post("clock/advance") { request, context in
      let actor = try context.require(to: .init(it: "spostare l'orologio", en: "move the clock"))
      return try await advance(request, actor)
    }
  }

  private func advance(_ request: Request, _ actor: Actor) async throws -> Response {
    let content = try await request.bytes(upTo: BodyLimit.json)
    let body = try Centre.decode(ClockBody.self, content)
    guard centre.clock.isManual else {
      throw DomainError(
        .conflict,
        .init(it: "Questo archivio segue l'orologio della macchina.", en: "This register follows the machine's clock."),
        hint: .init(
          it: "Si può spostare solo il tempo di una simulazione.", en: "Only a simulation's time can be moved."))
    }
    guard let key = try request.idempotencyKey() else {
      let aim = try await centre.register.read { try Self.aim(body, from: $0) }
      let moved = try await centre.agenda.advance(to: aim.target)
      return try Reply.json(ClockView(now: moved.now.rfc3339(in: aim.zone), manual: true, done: moved.performed))
    }
    return try await advance(body, under: key, digest: request.digest(by: actor, content: content))
  }

  // The key keeps the time that was aimed at: a replay aims at the same one, which has come already.
  private func advance(_ body: ClockBody, under key: String, digest: String) async throws -> Response {
    let aim = try await centre.register.write { transaction -> (target: Timestamp, isFirst: Bool) in
      var isFirst = false
      let stored = try transaction.once(key, digest: digest) {
        isFirst = true
        let target = try Self.aim(body, from: transaction.snapshot).target
        return StoredAnswer(status: 200, body: Array(target.rfc3339().utf8))
      }
      return (try Timestamp(rfc3339: String(decoding: stored.body, as: UTF8.self)), isFirst)
    }
    if !aim.isFirst, aim.target < centre.clock.now() { return try await view(centre.clock.now(), performed: 0) }
    let moved = try await centre.agenda.advance(to: aim.target)
    return try await view(moved.now, performed: moved.performed)
  }

  private static func aim(_ body: ClockBody, from snapshot: RegisterSnapshot) throws -> (
    target: Timestamp, zone: CityZone
  ) {
    let zone = try snapshot.policy().calendar.zone
    return (try target(body, from: snapshot.now, zone), zone)
  }

  private static func target(_ body: ClockBody, from now: Timestamp, _ zone: CityZone) throws(DomainError) -> Timestamp
  {
    switch (body.by, body.to) {
    case (nil, let time?): return try zone.parse(typed: time, field: "to")
    case (let text?, nil):
      guard case .elapsed(let length) = try TimeLimit(typed: text, field: "by") else {
        throw DomainError(
          .invalid,
          .init(
            it: "L'orologio si sposta di ore o giorni che passano, non di giorni lavorativi.",
            en: "The clock moves by hours or days that pass, not by working days."),
          hint: .init(it: "Usare 90m, 12h o 3d.", en: "Use 90m, 12h or 3d."),
          field: "by")
      }
      return now + length
    default:
      throw DomainError(
        .invalid,
        .init(
          it: "Dare una durata o un'ora a cui arrivare, una delle due.",
          en: "Give a length of time or a time to move to, one of them."), field: "by")
    }
  }

  private func view(_ now: Timestamp, performed: Int) async throws -> Response {
    let manual = centre.clock.isManual
    return try await centre.answer { snapshot in
      ClockView(now: try ViewWriter(snapshot).time(now), manual: manual, done: performed)
    }
  }
}
