import DispatchAPI
import HTTPTypes
import Hummingbird
import Logging
import WorkOrders

/// The only place where errors become problem documents, in the language that `Accept-Language` names, or in English.
///
/// What is not a ``DomainError`` is told to nobody but the log: the answer holds a fixed sentence and the request's id.
struct ErrorMiddleware: RouterMiddleware {
  typealias Context = APIRequestContext

  let logger: Logger

  func handle(
    _ request: Request, context: APIRequestContext, next: (Request, APIRequestContext) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      response = answer(to: error, request, context)
    }
    if let name = HTTPField.Name(WireHeader.requestID) { response.headers[name] = context.requestID }
    return response
  }

  private func answer(to error: any Error, _ request: Request, _ context: APIRequestContext) -> Response {
    let refusal = Refusal(logger: logger, requestID: context.requestID, request: request)
    return reply(refusal.problem(error, in: request.preferredLanguage ?? .english))
  }

  private func reply(_ problem: Problem) -> Response {
    // A problem holds texts and numbers only, so it can always be written.
    let bytes = (try? WireJSON.encode(problem)).map { [UInt8]($0) } ?? []
    var response = Reply.json(bytes, status: problem.status)
    if problem.code == ErrorCode.unauthenticated.rawValue { response.headers[.wwwAuthenticate] = "Bearer" }
    if problem.code == ErrorCode.tryAgain.rawValue { response.headers[.retryAfter] = "1" }
    return response
  }
}
