import CityFile
import DispatchAPI
import Foundation
import Hummingbird
import NIOCore
import WorkOrders
import WorkOrdersStore

/// Imports of requests from other systems.
struct ImportController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("imports") { request, context in
      try context.require(.manager, to: .init(it: "vedere le importazioni", en: "see imports"))
      let query = try QueryReader(request, "limit", "after")
      let (after, limit): (BatchNumber?, Int) = (try query.number("after"), try query.limit())
      return try await centre.answer { snapshot in
        let found = try snapshot.importBatches(before: after, limit: limit)
        let next = found.count == limit ? found.last?.number.description : nil
        return Page(items: found.map(try ViewWriter(snapshot).batch), next: next)
      }
    }
    api.post("import/requests") { request, context in
      let actor = try context.require(.manager, to: .init(it: "importare richieste", en: "import requests"))
      let content = try await request.bytes(upTo: BodyLimit.file)
      let body = try Centre.decode(ImportBody.self, content)
      guard request.acceptsLines else {
        return try Reply.json(try await run(request, body, actor, content) { _ in })
      }
      let lines = LineStream(request, context, logger: centre.logger)
      return lines.response { try await run(request, body, actor, content, progress: $0) }
    }
  }

  private func run(
    _ request: Request, _ body: ImportBody, _ actor: Actor, _ content: ByteBuffer,
    progress: @escaping @Sendable (StreamedProgress<ImportReport>) -> Void
  ) async throws -> ImportReport {
    let policy = try await centre.register.read { try $0.policy() }
    let rows = try RequestImport(
      body, policy: policy, language: request.preferredLanguage ?? .english, progress: progress)
    let key = try request.idempotencyKey()
    let digest = request.digest(by: actor, content: content)
    let stored = try await centre.register.write { transaction in
      try transaction.once(key, digest: digest) {
        StoredAnswer(status: 200, body: [UInt8](try WireJSON.encode(try rows.enter(by: actor, transaction))))
      }
    }
    return try WireJSON.decode(ImportReport.self, from: Data(stored.body))
  }
}
