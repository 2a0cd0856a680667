import DispatchAPI
import HTTPTypes
import Hummingbird
import NIOCore
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// Mail intake: a person's message becomes a contact and a request that waits for classification; what may be nobody's
/// waits until somebody has looked at it.
struct MailController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.post("mail") { request, context in try await deliver(request, context) }
    api.get("mail/quarantine") { request, context in
      try context.require(.operator, .technician, to: .init(it: "vedere la posta", en: "see mail"))
      let query = try QueryReader(request, "limit", "after")
      let (limit, place) = (try query.limit(), try query.place())
      return try await centre.answer { snapshot in
        let writer = try ViewWriter(snapshot)
        let waiting = try snapshot.quarantine(after: place, limit: limit)
        let last = waiting.count == limit ? waiting.last : nil
        return Page(
          items: waiting.map { writer.quarantined($0.mail, $0.receivedAt) },
          next: last.map { "\(TimedPlace(time: $0.receivedAt, key: $0.mail.sha256))" })
      }
    }
    api.get("mail/notices") { request, context in
      try context.require(
        .operator, .technician, to: .init(it: "vedere chi non riceve avvisi", en: "see who gets no notices"))
      return try await stopped(request)
    }
    api.post("mail/notices") { request, context in
      _ = try context.require(
        .operator, .technician, to: .init(it: "decidere chi riceve avvisi", en: "decide who gets notices"))
      return try await setNotices(request, context)
    }
    let deciding = LocalizedText(it: "decidere della posta in quarantena", en: "decide on mail in quarantine")
    api.post("mail/quarantine/:sha256/release") { request, context in
      _ = try context.require(.operator, .technician, to: deciding)
      return try await release(request, context)
    }
    api.post("mail/quarantine/:sha256/drop") { request, context in
      _ = try context.require(.operator, .technician, to: deciding)
      return try await drop(request, context)
    }
  }

  private func release(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let (actor, hash) = (try context.requireActor(), context.word("sha256"))
    // One that waits no more was released already: a replay of that gets its first answer, anybody else is told.
    let waits = try await centre.register.read { try $0.quarantinedMail(ifWaiting: hash) != nil }
    let mail = try await waits ? centre.mail.takeUp(hash) : nil
    return try await centre.perform(request, context) { (_: IncomingAct<NoBody>, transaction) in
      let waiting = try transaction.snapshot.quarantinedMail(hash)
      guard let mail else { throw DomainError(.tryAgain, "The message came back into quarantine just now.") }
      return try MailEntry(mail, by: actor, transaction).release(waiting)
    }
  }

  private func setNotices(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    try await centre.perform(request, context) { (act: IncomingAct<NoticePreferenceBody>, transaction) in
      let email = try Typed.required(
        act.body.email, field: "email",
        because: .init(it: "A quale indirizzo?", en: "To which address?"))
      let areStopped = act.body.stopped ?? true
      let context = try transaction.context(by: act.actor)
      let isNew = try transaction.setNotices(to: email, areStopped: areStopped, in: context)
      guard isNew || areStopped else { throw Self.neverStopped(email) }
      return NoticePreferenceView(email: email, stopped: areStopped)
    }
  }

  private static func neverStopped(_ email: String) -> DomainError {
    let shown = email.prefix(100)
    return DomainError(
      .notFound,
      .init(it: "A \(shown) gli avvisi non erano sospesi.", en: "The notices to \(shown) were not stopped."),
      hint: .init(it: "Vedere a chi lo sono: mcctl mail stopped", en: "See whose are: mcctl mail stopped"),
      field: "email")
  }

  private func stopped(_ request: Request) async throws -> Response {
    let query = try QueryReader(request, "limit", "after")
    let (limit, last) = (try query.limit(), query["after"])
    return try await centre.answer { snapshot in
      let writer = try ViewWriter(snapshot)
      let found = try snapshot.stoppedNotices(after: last, limit: limit)
      let items = found.map { entry -> NoticePreferenceView in
        var view = NoticePreferenceView(email: entry.email, stopped: true)
        view.since = writer.time(entry.since)
        return view
      }
      return Page(items: items, next: found.count == limit ? found.last?.email : nil)
    }
  }

  private func drop(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let hash = context.word("sha256")
    return try await centre.perform(request, context) { (act: IncomingAct<MailDropBody>, transaction) in
      let reason = try Typed.required(
        act.body.reason, field: "reason",
        because: .init(it: "Per eliminare un messaggio serve un motivo.", en: "Dropping a message needs a reason."))
      try transaction.drop(hash, reason: reason, in: try transaction.context(by: act.actor))
      return MailDelivery(outcome: "dropped")
    }
  }

  private static let tooMuchAtOnce = DomainError(
    .tryAgain,
    .init(it: "Arriva troppa posta in una volta.", en: "Too much mail comes at once."),
    hint: .init(it: "Consegnare di nuovo tra poco.", en: "Deliver it again in a while."))

  private func deliver(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let actor = try context.require(.operator, .technician, to: .init(it: "consegnare posta", en: "deliver mail"))
    let share = MailShare(of: centre.mailBudget)
    defer { share.release() }
    // Who does not say how long the message is may bring the longest.
    let announced = request.headers[.contentLength].flatMap { Int($0) } ?? BodyLimit.mail
    guard share.hold(min(max(announced, 0), BodyLimit.mail)) else { throw Self.tooMuchAtOnce }
    let content = try await request.bytes(upTo: BodyLimit.mail)
    let size = try QueryReader(request, "size").size()
    // The message is safe on the disk before anything is said about it.
    let mail = try await centre.mail.keep(Array(content.readableBytesView), of: size)
    return try await centre.once(request, by: actor, content: content, isolation: .guarded) { transaction in
      try MailEntry(mail, by: actor, transaction).enter()
    }
  }
}
