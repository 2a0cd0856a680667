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
      try await change(request, context) { (_: NoBody, user, transaction, act) in
        try transaction.revokeTokens(of: user, in: act)
      }
    }
    api.post("users/:name/disable") { request, context in
      try await change(request, context) { (_: NoBody, user, transaction, act) in
        try transaction.set(user, isDisabled: true, in: act)
      }
    }
    api.post("users/:name/enable") { request, context in
      try await change(request, context) { (_: NoBody, user, transaction, act) in
        try transaction.set(user, isDisabled: false, in: act)
      }
    }
    api.post("users/:name/address") { request, context in
      try await change(request, context) { (body: UserAddressBody, user, transaction, act) in
        try transaction.setAddress(of: user, to: body.email, in: act)
      }
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

  private func change<Body: RequestBody>(
    _ request: Request, _ context: APIRequestContext,
    _ verb: @escaping @Sendable (Body, UserName, RegisterTransaction, ActContext) throws -> Void
  ) async throws -> Response {
    try context.require(to: .init(it: "gestire gli utenti", en: "manage users"))
    let name = UserName(rawValue: context.word("name"))
    let response = try await centre.perform(request, context) { (act: IncomingAct<Body>, transaction) in
      try verb(act.body, name, transaction, try transaction.context(by: act.actor))
      return try transaction.snapshot.user(name).map { try Self.view($0, transaction.snapshot) }
    }
    centre.register.forgetAccounts()
    return response
  }

  static func view(_ user: UserAccount, _ snapshot: RegisterSnapshot) throws -> UserView {
    var view = UserView(name: user.name, role: user.role)
    view.limit = user.limit
    view.email = user.email
    view.disabled = user.isDisabled
    view.token = try snapshot.hasToken(user.name)
    return view
  }
}
