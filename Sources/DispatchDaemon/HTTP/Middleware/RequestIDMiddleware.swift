import DispatchAPI
import HTTPTypes
import Hummingbird

/// Takes over the id that a caller gives its request, if it is a short plain word.
struct RequestIDMiddleware: RouterMiddleware {
  typealias Context = APIRequestContext

  func handle(
    _ request: Request, context: APIRequestContext, next: (Request, APIRequestContext) async throws -> Response
  ) async throws -> Response {
    guard let name = HTTPField.Name(WireHeader.requestID), let sent = request.headers[name], Self.isPlain(sent) else {
      return try await next(request, context)
    }
    var context = context
    context.requestID = sent
    return try await next(request, context)
  }

  private static func isPlain(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 95
      }
  }
}
