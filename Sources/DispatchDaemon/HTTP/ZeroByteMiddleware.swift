import Hummingbird
import WorkOrders

/// Refuses paths and queries with a zero byte, as ``/DispatchAPI/WireJSON`` does bodies: not every engine can hold it.
struct ZeroByteMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: APIRequestContext, next: (Request, APIRequestContext) async throws -> Response
  ) async throws -> Response {
    guard !request.uri.string.contains("%00") else { throw TextBounds.zeroByte }
    return try await next(request, context)
  }
}
