import Crypto
import DispatchAPI
import HTTPTypes
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Says who asks: on the socket the administrator or the user he acts as, on TCP the owner of the token.
struct AuthenticationMiddleware: RouterMiddleware {
  typealias Context = APIRequestContext

  let register: Register
  let isSocket: Bool

  /// Who opens the socket without naming a user.
  static let administrator = Actor(name: "administrator", role: .administrator)

  func handle(
    _ request: Request, context: APIRequestContext, next: (Request, APIRequestContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.actor = isSocket ? try await onSocket(request) : try await bearer(request)
    return try await next(request, context)
  }

  private func onSocket(_ request: Request) async throws -> Actor {
    guard let field = HTTPField.Name(WireHeader.actAs), let name = request.headers[field] else {
      return Self.administrator
    }
    guard let user = UserName(typed: name), let account = try await register.user(user) else {
      throw DomainError(
        .notAllowed,
        .init(
          it: "Non c'è l'utente \"\(name.prefix(64))\" come cui agire.",
          en: "There is no user \"\(name.prefix(64))\" to act as."),
        hint: .init(it: "Prima va aggiunto: mcctl user add.", en: "Add the user first: mcctl user add."),
        field: "as")
    }
    guard !account.isDisabled else {
      throw DomainError(
        .notAllowed, .init(it: "L'utente \(user) è disattivato.", en: "User \(user) is disabled."),
        hint: .init(it: "Riattivarlo con mcctl user enable.", en: "Open the account again with mcctl user enable."),
        field: "as")
    }
    return account.actor
  }

  private func bearer(_ request: Request) async throws -> Actor {
    guard let value = request.headers[.authorization], value.count <= 512,
      value.lowercased().hasPrefix("bearer ")
    else {
      throw DomainError(
        .unauthenticated, .init(it: "Qui serve un token.", en: "This needs a token."),
        hint: .init(
          it: "Mandarlo come Authorization: Bearer; lo fa mcctl user token.",
          en: "Send it as Authorization: Bearer; mcctl user token makes one."))
    }
    let digest = AccessToken.digest(of: String(value.dropFirst(7)).trimmingPrefix(while: { $0 == " " }))
    guard let account = try await register.read({ try $0.user(tokenDigest: digest) }) else {
      throw DomainError(
        .unauthenticated, .init(it: "Il token non è conosciuto.", en: "The token is not known."),
        hint: .init(
          it: "Chiederne uno nuovo a un amministratore: mcctl user token.",
          en: "Ask an administrator for a new one: mcctl user token."))
    }
    return account.actor
  }
}
