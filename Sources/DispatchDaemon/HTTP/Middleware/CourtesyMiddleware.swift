import Hummingbird

/// Notes when people ask for something and when they are answered, so that other work makes room for them.
struct CourtesyMiddleware: RouterMiddleware {
  typealias Context = APIRequestContext

  let courtesy: Courtesy

  func handle(
    _ request: Request, context: APIRequestContext, next: (Request, APIRequestContext) async throws -> Response
  ) async throws -> Response {
    courtesy.noteRequest()
    defer { courtesy.noteRequest() }
    return try await next(request, context)
  }
}
