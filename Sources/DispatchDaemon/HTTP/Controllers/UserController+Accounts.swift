import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

extension UserController {
  /// Adds the paths that list accounts, take their tokens back, close them and open them again.
  func addAccountRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("users") { request, context in
      try context.require(to: .init(it: "vedere gli utenti", en: "see the users"))
      return try await list(try QueryReader(request, "limit", "after"))
    }
    api.post("users/:name/revoke") { request, context in
      try await change(request, context) { try $0.revokeTokens(of: $1, in: $2) }
    }
    api.post("users/:name/disable") { request, context in
      try await change(request, context) { try $0.set($1, isDisabled: true, in: $2) }
    }
    api.post("users/:name/enable") { request, context in
      try await change(request, context) { try $0.set($1, isDisabled: false, in: $2) }
    }
  }

  private func list(_ query: QueryReader) async throws -> Response {
    let limit = try query.limit(usually: 500)
    let after: UserName? = try Typed.code(query["after"], field: "after")
    return try await centre.answer { snapshot in
      let later = try snapshot.users().drop { user in after.map { user.name <= $0 } ?? false }
      let shown = later.prefix(limit)
      return Page(
        items: try shown.map { try Self.view($0, snapshot) },
        next: later.count > limit ? shown.last?.name.rawValue : nil)
    }
  }

  private func change(
    _ request: Request, _ context: APIRequestContext,
    _ verb: @escaping @Sendable (RegisterTransaction, UserName, ActContext) throws -> Void
  ) async throws -> Response {
    try context.require(to: .init(it: "gestire gli utenti", en: "manage users"))
    let name = UserName(rawValue: context.word("name"))
    let response = try await centre.perform(request, context) { (act: IncomingAct<NoBody>, transaction) in
      try verb(transaction, name, try transaction.context(by: act.actor))
      return try transaction.snapshot.user(name).map { try Self.view($0, transaction.snapshot) }
    }
    centre.register.forgetAccounts()
    return response
  }

  private static func view(_ user: UserAccount, _ snapshot: RegisterSnapshot) throws -> UserView {
    var view = UserView(name: user.name, role: user.role)
    view.limit = user.limit
    view.disabled = user.isDisabled
    view.token = try snapshot.hasToken(user.name)
    return view
  }
}
