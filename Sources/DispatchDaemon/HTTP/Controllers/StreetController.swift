import DispatchAPI
import Hummingbird
import NIOCore
import WorkOrders
import WorkOrdersStore

/// The registry of streets: what addresses are typed against.
struct StreetController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("streets") { request, _ in try await list(request) }
    api.get("streets/addresses") { request, _ in try await addresses(request) }
    api.post("streets/import") { request, context in
      let actor = try context.require(.manager, to: .init(it: "importare strade", en: "import streets"))
      let content = try await request.bytes(upTo: BodyLimit.file)
      let body = try Centre.decode(StreetsBody.self, content)
      guard request.acceptsLines else {
        return try Reply.json(try await run(request, body, actor, content) { _ in })
      }
      let lines = LineStream(request, context, logger: centre.logger)
      return lines.response { try await run(request, body, actor, content, progress: $0) }
    }
  }

  private func run(
    _ request: Request, _ body: StreetsBody, _ actor: Actor, _ content: ByteBuffer,
    progress: @escaping @Sendable (StreamedProgress<StreetReport>) -> Void
  ) async throws -> StreetReport {
    let file = try StreetImport(body, in: request.preferredLanguage ?? .english, centre.register)
    return try await file.run(
      key: try request.idempotencyKey(), digest: request.digest(by: actor, content: content), by: actor,
      progress: progress)
  }

  // The cursor is the number of the page's last street.
  private func list(_ request: Request) async throws -> Response {
    let query = try QueryReader(request, "limit", "after")
    let (limit, after): (Int, Int64?) = (try query.limit(), try query.position())
    return try await centre.answer { snapshot in
      let last = try after.flatMap { try snapshot.street($0) }
      let found = try snapshot.streets(after: last, limit: limit)
      let next = found.count == limit ? found.last.map { "\($0.number)" } : nil
      return Page(items: found.map(try ViewWriter(snapshot).street), next: next)
    }
  }

  private func addresses(_ request: Request) async throws -> Response {
    let query = try QueryReader(request, "q", "completing", "limit")
    let text = try query.required("q")
    try TextBounds.check(text, field: "q", most: TypedAddress.longest)
    let (isCompleting, limit) = (try query.flag("completing"), try query.limit(usually: 10))
    let language = request.preferredLanguage ?? .english
    return try await centre.answer { snapshot in
      let writer = try ViewWriter(snapshot)
      let found = try snapshot.addresses(like: text, isCompleting: isCompleting, limit: limit)
      return Page(items: try found.map { try writer.address($0, in: language) })
    }
  }
}
