import DispatchAPI
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WorkOrders

@testable import DispatchDaemon

@Suite("What callers and the log are told of errors")
struct RefusalTests {
  private func streamed(_ error: DomainError) async throws -> (answer: String, log: [String]) {
    let lines = LogLines()
    let logger = lines.logger
    let router = Router(context: APIRequestContext.self)
    router.get("work") { request, context in
      LineStream(request, context, logger: logger).response {
        (_: @escaping @Sendable (StreamedProgress<ImportReport>) -> Void) async throws -> ImportReport in throw error
      }
    }
    let answer = try await Application(router: router, logger: logger).test(.router) { client in
      try await client.execute(uri: "/work", method: .get) { String(buffer: $0.body) }
    }
    return (answer, lines.all)
  }

  @Test("A fault inside a long work is told to the log alone")
  func inside() async throws {
    let (answer, log) = try await streamed(DomainError(.internal, "no such column: secret"))
    #expect(!answer.contains("secret") && answer.contains("\"code\":\"internal\""))
    #expect(log.contains { $0.contains("secret") && $0.hasPrefix("error") })
  }

  @Test("A refusal of long work is told to the caller alone: it may quote a citizen's row")
  func quoted() async throws {
    let (answer, log) = try await streamed(DomainError(.malformed, "The column \"Rosa Neri\" stands twice."))
    #expect(answer.contains("Rosa Neri"))
    #expect(!log.contains { $0.contains("Rosa") })
  }
}
