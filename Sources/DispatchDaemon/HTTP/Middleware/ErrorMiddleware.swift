import DispatchAPI
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
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
    let language = request.preferredLanguage ?? .english
    var problem: Problem
    switch error {
    case let error as RefusedFile:
      problem = Problem(error.error, in: language, requestID: context.requestID)
      problem.problems = error.problems(in: language)
    default: problem = Problem(refusal(error, request, context), in: language, requestID: context.requestID)
    }
    return reply(problem)
  }

  private func refusal(_ error: any Error, _ request: Request, _ context: APIRequestContext) -> DomainError {
    switch error {
    case let error as DomainError where error.code == .internal: return unknown(error, context)
    case let error as DomainError:
      if error.code == .tryAgain {
        logger.error("request put off", metadata: ["request": "\(context.requestID)", "error": "\(error)"])
      }
      return error
    case let error as HTTPError: return translated(error, request)
    case is CancellationError, is ChannelError, is IOError: return interrupted(error, context)
    default: return unknown(error, context)
    }
  }

  // Nothing was written: a body is read whole before anything is done with it.
  private func interrupted(_ error: any Error, _ context: APIRequestContext) -> DomainError {
    logger.debug(
      "client left before its request was whole",
      metadata: ["request": "\(context.requestID)", "error": "\(error)"])
    return DomainError(
      .malformed, .init(it: "La domanda non è arrivata intera.", en: "The request was not finished."),
      hint: .init(it: "Mandarla di nuovo.", en: "Send it again."))
  }

  private func unknown(_ error: any Error, _ context: APIRequestContext) -> DomainError {
    logger.error("request failed", metadata: ["request": "\(context.requestID)", "error": "\(error)"])
    return DomainError(
      .internal,
      .init(
        it: "Il servizio ha avuto un guasto interno e nulla è stato fatto.",
        en: "The service failed inside and nothing was done."),
      hint: .init(
        it: "Avvisare l'amministratore: i particolari sono nel registro del servizio, sotto \(context.requestID).",
        en: "Tell your administrator: the log has it under \(context.requestID)."))
  }

  private func translated(_ error: HTTPError, _ request: Request) -> DomainError {
    guard error.status == .notFound else {
      return DomainError(ErrorCode(httpStatus: error.status.code), error.body ?? "The request cannot be read.")
    }
    return DomainError(
      .notFound, "There is nothing at \(request.method.rawValue) \(request.uri.path.prefix(120)).",
      hint: "The paths are described at /api/openapi.json.")
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
