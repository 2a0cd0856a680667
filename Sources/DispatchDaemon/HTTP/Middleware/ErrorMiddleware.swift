import DispatchAPI
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import WorkOrders

/// The only place where errors become problem documents.
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
    switch error {
    case let error as DomainError where error.code == .internal: unknown(error, context)
    case let error as DomainError: problem(error, context)
    case let error as RefusedFile: problem(error.error, context, problems: error.problems)
    case let error as HTTPError: problem(translated(error, request), context)
    case is CancellationError, is ChannelError, is IOError: interrupted(error, context)
    default: unknown(error, context)
    }
  }

  // Nothing was written: a body is read whole before anything is done with it.
  private func interrupted(_ error: any Error, _ context: APIRequestContext) -> Response {
    logger.debug(
      "client left before its request was whole",
      metadata: ["request": "\(context.requestID)", "error": "\(error)"])
    return problem(DomainError(.malformed, "The request was not finished.", hint: "Send it again."), context)
  }

  private func unknown(_ error: any Error, _ context: APIRequestContext) -> Response {
    logger.error("request failed", metadata: ["request": "\(context.requestID)", "error": "\(error)"])
    return problem(
      DomainError(
        .internal, "The service failed inside and nothing was done.",
        hint: "Tell your administrator: the log has it under \(context.requestID)."),
      context)
  }

  private func translated(_ error: HTTPError, _ request: Request) -> DomainError {
    guard error.status == .notFound else {
      return DomainError(ErrorCode(httpStatus: error.status.code), error.body ?? "The request cannot be read.")
    }
    return DomainError(
      .notFound, "There is nothing at \(request.method.rawValue) \(request.uri.path.prefix(120)).",
      hint: "The paths are described at /api/openapi.json.")
  }

  private func problem(_ error: DomainError, _ context: APIRequestContext, problems: [ProblemView]? = nil) -> Response {
    if error.code == .tryAgain {
      logger.error("request put off", metadata: ["request": "\(context.requestID)", "error": "\(error)"])
    }
    var problem = Problem(error, requestID: context.requestID)
    problem.problems = problems
    // A problem holds texts and numbers only, so it can always be written.
    let bytes = (try? WireJSON.encode(problem)).map { [UInt8]($0) } ?? []
    var response = Reply.json(bytes, status: problem.status)
    if error.code == .unauthenticated { response.headers[.wwwAuthenticate] = "Bearer" }
    if error.code == .tryAgain { response.headers[.retryAfter] = "1" }
    return response
  }
}
