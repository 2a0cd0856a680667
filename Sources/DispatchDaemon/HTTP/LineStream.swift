import DispatchAPI
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import WorkOrders

/// Answers long work line by line: how far it is, and at the end its report or what went wrong.
struct LineStream: Sendable {
  /// What is said of errors.
  let refusal: Refusal
  let language: Language

  /// Lines in answer to a request, in its language.
  init(_ request: Request, _ context: APIRequestContext, logger: Logger) {
    refusal = Refusal(logger: logger, requestID: context.requestID, request: request)
    language = request.preferredLanguage ?? .english
  }

  /// The answer whose lines are written while the work goes on.
  func response<Report>(
    _ work: @escaping @Sendable (@escaping @Sendable (StreamedProgress<Report>) -> Void) async throws -> Report
  ) -> Response {
    let lines = ResponseBody { writer in
      let (progress, continuation) = AsyncStream.makeStream(
        of: StreamedProgress<Report>.self, bufferingPolicy: .bufferingNewest(1))
      async let report = finishing(continuation) { try await work { continuation.yield($0) } }
      var last = StreamedProgress<Report>(read: 0)
      for await line in progress {
        last = line
        try await writer.write(try Self.line(line))
      }
      last.read = last.of ?? last.read
      do {
        last.report = try await report
      } catch {
        last.problem = refusal.problem(error, in: language)
      }
      try await writer.write(try Self.line(last))
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: [.contentType: MediaType.jsonLines], body: lines)
  }

  private func finishing<Report>(
    _ continuation: AsyncStream<StreamedProgress<Report>>.Continuation, _ work: () async throws -> Report
  ) async throws -> Report {
    defer { continuation.finish() }
    return try await work()
  }

  private static func line(_ progress: some Encodable) throws -> ByteBuffer {
    var line = ByteBuffer(bytes: try WireJSON.encode(progress))
    line.writeString("\n")
    return line
  }
}

extension Request {
  /// Whether whoever asks takes the answer to long work line by line.
  var acceptsLines: Bool { (headers[.accept] ?? "").contains(MediaType.jsonLines) }
}
