import DispatchAPI
import Hummingbird

extension APIController {
  /// Answers a count of figures at its end, or line by line whoever accepts that.
  func follow<Report: Codable & Hashable & Sendable>(
    _ request: Request, _ context: APIRequestContext,
    _ work: @escaping @Sendable (@escaping StatisticsCount.Progress) async throws -> Report
  ) async throws -> Response {
    guard request.acceptsLines else { return try Reply.json(try await work { _, _ in }) }
    let lines = LineStream(request, context, logger: centre.logger)
    return lines.response { (tell: @escaping @Sendable (StreamedProgress<Report>) -> Void) in
      try await work { read, total in
        var line = StreamedProgress<Report>(read: Int(read))
        line.of = Int(total)
        tell(line)
      }
    }
  }
}
