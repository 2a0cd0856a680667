import DispatchAPI
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import WorkOrders

/// Makes of an error what its caller may know: a ``DomainError`` as it stands, everything else one fixed sentence and
/// the request's id, under which the log has the rest.
struct Refusal: Sendable {
  let logger: Logger
  let requestID: String
  private let path: String

  /// What is said in answer to a request.
  init(logger: Logger, requestID: String, request: Request) {
    self.logger = logger
    self.requestID = requestID
    path = "\(request.method.rawValue) \(request.uri.path)"
  }

  /// The problem document in a language.
  func problem(_ error: any Error, in language: Language) -> Problem {
    guard let file = error as? RefusedFile else {
      return Problem(refusal(error), in: language, requestID: requestID)
    }
    var problem = Problem(file.error, in: language, requestID: requestID)
    problem.problems = file.problems(in: language)
    return problem
  }

  private func refusal(_ error: any Error) -> DomainError {
    switch error {
    case let error as DomainError where error.code == .internal: return unknown(error)
    case let error as DomainError:
      if error.code == .tryAgain { logger.error("request put off", metadata: metadata(error)) }
      return error
    case let error as HTTPError: return translated(error)
    case is CancellationError, is ChannelError, is IOError, is HTTPParserError: return interrupted(error)
    default: return unknown(error)
    }
  }

  private func metadata(_ error: any Error) -> Logger.Metadata { ["request": "\(requestID)", "error": "\(error)"] }

  // Nothing was written: a body is read whole before anything is done with it.
  private func interrupted(_ error: any Error) -> DomainError {
    logger.debug("client left before its request was whole", metadata: metadata(error))
    return DomainError(
      .malformed, .init(it: "La domanda non è arrivata intera.", en: "The request was not finished."),
      hint: .init(it: "Mandarla di nuovo.", en: "Send it again."))
  }

  private func unknown(_ error: any Error) -> DomainError {
    logger.error("request failed", metadata: metadata(error))
    return DomainError(
      .internal,
      .init(
        it: "Il servizio ha avuto un guasto interno e nulla è stato fatto.",
        en: "The service failed inside and nothing was done."),
      hint: .init(
        it: "Avvisare l'amministratore: i particolari sono nel registro del servizio, sotto \(requestID).",
        en: "Tell your administrator: the log has it under \(requestID)."))
  }

  private func translated(_ error: HTTPError) -> DomainError {
    guard error.status == .notFound else {
      let unreadable = LocalizedText(it: "La domanda non si può leggere.", en: "The request cannot be read.")
      return DomainError(ErrorCode(httpStatus: error.status.code), error.body.map { LocalizedText($0) } ?? unreadable)
    }
    return DomainError(
      .notFound,
      .init(it: "Non c'è nulla a \(path.prefix(128)).", en: "There is nothing at \(path.prefix(128))."),
      hint: .init(
        it: "I percorsi sono descritti a /api/openapi.json.", en: "The paths are described at /api/openapi.json."))
  }
}
