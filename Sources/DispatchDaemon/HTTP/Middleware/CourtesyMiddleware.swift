import Hummingbird

/// Lets other work make room while people are answered.
struct CourtesyMiddleware: RouterMiddleware {
  typealias Context = APIRequestContext

  let courtesy: Courtesy

  func handle(
    _ request: Request, context: APIRequestContext, next: (Request, APIRequestContext) async throws -> Response
  ) async throws -> Response {
    try await courtesy.answering { try await next(request, context) }
  }
}
