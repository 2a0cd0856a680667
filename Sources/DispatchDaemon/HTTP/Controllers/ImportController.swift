import CityFile
import DispatchAPI
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import WorkOrders
import WorkOrdersStore

/// Imports of requests from other systems.
struct ImportController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.post("import/requests") { request, context in
      let actor = try context.require(.manager, to: .init(it: "importare richieste", en: "import requests"))
      let content = try await request.bytes(upTo: BodyLimit.file)
      let body = try Centre.decode(ImportBody.self, content)
      let accepted = request.headers[.accept] ?? ""
      guard accepted.contains(MediaType.jsonLines) else {
        return try Reply.json(try await run(request, body, actor, content) { _ in })
      }
      return stream(request, context, body, actor, content)
    }
  }

  private func run(
    _ request: Request, _ body: ImportBody, _ actor: Actor, _ content: ByteBuffer,
    progress: @escaping @Sendable (ImportProgress) -> Void
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

  // Lines are written while the rows go in; the last one holds the report or what went wrong.
  private func stream(
    _ request: Request, _ context: APIRequestContext, _ body: ImportBody, _ actor: Actor, _ content: ByteBuffer
  ) -> Response {
    let logger = centre.logger
    let lines = ResponseBody { writer in
      let (progress, continuation) = AsyncStream.makeStream(
        of: ImportProgress.self, bufferingPolicy: .bufferingNewest(1))
      async let report = finishing(continuation) {
        try await run(request, body, actor, content) { continuation.yield($0) }
      }
      for await line in progress { try await writer.write(try Self.line(line)) }
      var last = ImportProgress(read: 0)
      do {
        let done = try await report
        last.read = done.read
        last.of = done.read
        last.report = done
      } catch {
        logger.info("import refused", metadata: ["request": "\(context.requestID)", "error": "\(error)"])
        last.problem = Problem(
          error as? DomainError
            ?? DomainError(
              .internal,
              .init(
                it: "Il servizio ha avuto un guasto interno e nulla è stato importato.",
                en: "The service failed inside and nothing was imported.")),
          in: request.preferredLanguage ?? .english, requestID: context.requestID)
      }
      try await writer.write(try Self.line(last))
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: [.contentType: MediaType.jsonLines], body: lines)
  }

  private func finishing(
    _ continuation: AsyncStream<ImportProgress>.Continuation, _ work: () async throws -> ImportReport
  ) async throws -> ImportReport {
    defer { continuation.finish() }
    return try await work()
  }

  private static func line(_ progress: ImportProgress) throws -> ByteBuffer {
    var line = ByteBuffer(bytes: try WireJSON.encode(progress))
    line.writeString("\n")
    return line
  }
}
