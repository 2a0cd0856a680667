import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// What went out: so that the office can prove what somebody was told, and sees what did not arrive.
struct SentMailController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    let looking = LocalizedText(it: "vedere i messaggi inviati", en: "see the messages sent")
    api.get("mail/sent") { request, context in
      let actor = try context.require(.operator, .technician, .manager, to: looking)
      return try await list(request, actor)
    }
    api.get("mail/health") { request, context in
      try context.require(.operator, .technician, .manager, to: looking)
      return try await health(request)
    }
    api.get("mail/sent/:id") { _, context in
      let actor = try context.require(.operator, .technician, .manager, to: looking)
      let id = context.word("id")
      let settings = centre.mailSettings
      return try await centre.answer { snapshot in
        try ViewWriter(snapshot).sent(
          try snapshot.sentMessage(id), withReporters: actor.role.maySeeReporters, by: settings)
      }
    }
  }

  /// What `doctor` is told of mail.
  private func health(_ request: Request) async throws -> Response {
    let settings = centre.mailSettings
    return try await centre.answer { snapshot in
      let policy = try? snapshot.policy()  // Before the city's rules are there, nothing is asked of them.
      let firms = try snapshot.contractTable().contractors
      let language: Language = request.preferredLanguage ?? policy?.language ?? .english
      let examination = MailExamination(
        settings: settings, standing: try snapshot.mailStanding(), policy: policy,
        hasCertifiedFirms: firms.contains { $0.mode == .pec || $0.modes.values.contains(.pec) }, now: snapshot.now,
        language: language)
      let findings = examination.findings
      return DoctorReport(healthy: findings.allSatisfy(\.ok), findings: findings)
    }
  }

  private func list(_ request: Request, _ actor: Actor) async throws -> Response {
    let query = try QueryReader(request, "order", "request", "troubled", "limit", "after")
    let order: OrderNumber? = try query.number("order")
    let about: RequestNumber? = try query.number("request")
    let settings = centre.mailSettings
    let (isTroubled, limit, place) = (try query.flag("troubled"), try query.limit(), try query.place())
    return try await centre.answer { snapshot in
      let found = try snapshot.sentMessages(
        order: order, request: about, isTroubled: isTroubled, after: place, limit: limit)
      let writer = try ViewWriter(snapshot)
      let last = found.count == limit ? found.last : nil
      return Page(
        items: found.map { writer.sent($0, withReporters: actor.role.maySeeReporters, by: settings) },
        next: last.map { "\(TimedPlace(time: $0.madeAt, key: $0.messageID))" })
    }
  }
}
