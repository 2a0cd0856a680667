import Hummingbird
import Logging
import WorkOrders

/// What the service knows about one request while it is answered.
struct APIRequestContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Who asks; nobody until authentication has said so.
  var actor: Actor?
  /// The id under which the log has the details.
  var requestID: String
  /// The most bytes a body may have unless its route takes more.
  var maxUploadSize: Int { BodyLimit.json }

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    requestID = RequestID().description
  }

  /// Who asks.
  ///
  /// - Throws: ``DomainError`` `unauthenticated` on a path that asks nobody who they are.
  func requireActor() throws(DomainError) -> Actor {
    guard let actor else {
      throw DomainError(
        .unauthenticated, .init(it: "Qui serve un utente.", en: "This needs a user."),
        hint: .init(it: "Mandare un token.", en: "Send a token."))
    }
    return actor
  }

  /// Lets only these roles pass, and the administrator, who stands in for anybody of the office.
  ///
  /// - Parameter act: what they may, in the infinitive.
  /// - Throws: ``DomainError`` `notAllowed`.
  @discardableResult
  func require(_ roles: Role..., to act: LocalizedText) throws(DomainError) -> Actor {
    let actor = try requireActor()
    guard actor.role == .administrator || roles.contains(actor.role) else {
      let title = actor.role.title
      throw DomainError(
        .notAllowed, .init(it: "\(title.it) non può \(act.it).", en: "\(title.en) may not \(act.en)."),
        hint: Role.asking(roles + [.administrator]))
    }
    return actor
  }
}
