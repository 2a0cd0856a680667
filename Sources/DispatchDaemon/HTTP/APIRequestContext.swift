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
    guard let actor else { throw DomainError(.unauthenticated, "This needs a user.", hint: "Send a token.") }
    return actor
  }

  /// Lets only these roles pass, and the administrator, who stands in for anybody of the office.
  ///
  /// - Throws: ``DomainError`` `notAllowed`.
  @discardableResult
  func require(_ roles: Role..., to act: String) throws(DomainError) -> Actor {
    let actor = try requireActor()
    guard actor.role == .administrator || roles.contains(actor.role) else {
      let others = (roles + [.administrator]).map(\.rawValue).joined(separator: " or ")
      throw DomainError(.notAllowed, "The role \(actor.role.rawValue) may not \(act).", hint: "Ask the \(others).")
    }
    return actor
  }
}
