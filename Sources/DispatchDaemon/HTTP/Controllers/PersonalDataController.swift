import DispatchAPI
import Hummingbird
import Synchronization
import WorkOrders
import WorkOrdersStore

/// What is held about people: until when, and what a person may ask for.
struct PersonalDataController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("retention") { _, context in
      try context.require(.manager, to: .init(it: "vedere la conservazione dei dati", en: "see the retention of data"))
      return try await centre.answer { try ViewWriter($0).retention(try $0.retention()) }
    }
    api.post("retention/run") { request, context in try await run(request, context) }
    api.post("subject/export") { request, context in try await export(request, context) }
    api.post("subject/erase") { request, context in try await erase(request, context) }
  }

  // A key changes nothing here: done again, there is nothing more to erase.
  private func run(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let actor = try context.require(.manager, to: .init(it: "cancellare dati personali", en: "erase personal data"))
    let body = try Centre.decode(RetentionBody.self, try await request.bytes(upTo: BodyLimit.json))
    _ = try request.idempotencyKey()
    var view = try await centre.register.read { try ViewWriter($0).retention(try $0.retention()) }
    if body.dryRun != true { view.erased = ErasedView(try await centre.eraseWhatIsDue(by: actor)) }
    return try Reply.json(view)
  }

  // No answer is kept under a key: done again, it is another export, with an event of its own.
  private func export(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let actor = try context.require(
      .manager, to: .init(it: "esportare dati personali", en: "export personal data"))
    let body = try Centre.decode(SubjectBody.self, try await request.bytes(upTo: BodyLimit.json))
    _ = try request.idempotencyKey()
    let subject = try Self.subject(body)
    let reason = try Typed.required(
      body.reason, field: "reason",
      because: .init(it: "Per esportare serve un motivo.", en: "An export needs a reason."))
    let view = try await centre.register.read { try ViewWriter($0).subject(subject) }
    // Handed out once it is in the journal.
    let contacts = view.contacts.map(\.number)
    try await centre.register.write { transaction in
      try transaction.recordExport(of: contacts, reason: reason, in: try transaction.context(by: actor))
    }
    return try Reply.json(view)
  }

  private static func subject(_ body: SubjectBody) throws(DomainError) -> DataSubject {
    let request: RequestNumber? = try body.request.map { text throws(DomainError) in
      try RequestNumber(typed: text, field: "request")
    }
    return try DataSubject(phone: body.phone, email: body.email, name: body.name, request: request)
  }

  private func erase(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    try context.require(.manager, to: .init(it: "cancellare dati personali", en: "erase personal data"))
    let unnamed = Mutex<[String]>([])
    let response = try await centre.perform(request, context) { (act: IncomingAct<SubjectBody>, transaction) in
      let body = act.body
      let subject = try Self.subject(body)
      let reason = try Typed.required(
        body.reason, field: "reason",
        because: .init(it: "Per cancellare serve un motivo.", en: "An erasure needs a reason."))
      let erasure = try transaction.erase(subject, reason: reason, in: try transaction.context(by: act.actor))
      transaction.afterCommit { unnamed.withLock { $0 = erasure.files } }
      return SubjectErasureView(contacts: erasure.contacts, erased: ErasedView(erasure.erased))
    }
    // The writer goes on meanwhile.
    await centre.removeErased(unnamed.withLock { $0 })
    try await centre.register.forgetErasedWords()
    return response
  }
}
