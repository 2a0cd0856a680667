import Hummingbird
import WorkOrders

/// Counts answers by route and status, and how long they took.
struct MetricsMiddleware: RouterMiddleware {
  typealias Context = APIRequestContext

  let metrics: HTTPMetrics

  func handle(
    _ request: Request, context: APIRequestContext, next: (Request, APIRequestContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let route = context.endpointPath ?? "none"
    metrics.note("\(request.method.rawValue) \(route)", status: response.status.code, took: ContinuousClock.now - start)
    return response
  }
}
