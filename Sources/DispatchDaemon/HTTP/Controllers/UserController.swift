import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Users and their tokens.
struct UserController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.post("users") { request, context in
      try context.require(to: .init(it: "aggiungere utenti", en: "add users"))
      return try await centre.perform(request, context) { (act: IncomingAct<UserBody>, transaction) in
        try Self.add(act, transaction)
      }
    }
    api.post("users/:name/token") { request, context in
      try context.require(to: .init(it: "fare token", en: "make tokens"))
      return try await issue(request, context)
    }
    addAccountRoutes(to: api)
    addDelegationRoutes(to: api)
  }

  private static func add(_ act: IncomingAct<UserBody>, _ transaction: RegisterTransaction) throws -> UserView {
    let body = act.body
    let context = try act.context(transaction, at: body.at)
    let name: UserName? = try Typed.code(body.name, field: "name")
    guard let name, !["administrator", "system"].contains(name.rawValue) else {
      throw DomainError(
        .invalid, .init(it: "Un utente ha bisogno di un nome suo.", en: "A user needs a name of its own."),
        hint: .init(it: "Usare lettere e cifre, per esempio anna.", en: "Use letters and digits, such as anna."),
        field: "name")
    }
    guard let role = try Typed.choice(body.role, among: Role.accounts, field: "role") else {
      throw DomainError(
        .invalid, .init(it: "Un utente ha bisogno di un ruolo.", en: "A user needs a role."),
        hint: .init(
          it: "È uno tra \(Role.accounts.map(\.rawValue).joined(separator: ", ")).",
          en: "It is one of \(Role.accounts.map(\.rawValue).joined(separator: ", "))."), field: "role")
    }
    var account = UserAccount(name: name, role: role, limit: try Typed.euro(body.limit, field: "limit"))
    account.email = body.email
    try transaction.add(account, in: context)
    return try view(account, transaction.snapshot)
  }

  // The token itself is kept nowhere, so a replay under the same key cannot show it again and says so.
  private func issue(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let actor = try context.requireActor()
    let name = UserName(rawValue: context.word("name"))
    let content = try await request.bytes(upTo: BodyLimit.json)
    _ = try Centre.decode(NoBody.self, content)
    let key = try request.idempotencyKey()
    let digest = request.digest(by: actor, content: content)
    let token = AccessToken.make(Register.systemRandomBytes)
    let view = TokenView(user: name, token: token)
    let language = request.preferredLanguage ?? .english
    let replay = try await centre.register.write { transaction -> StoredAnswer? in
      var isFirst = false
      let stored = try transaction.once(key, digest: digest) {
        isFirst = true
        try transaction.giveToken(
          to: name, digest: AccessToken.digest(of: token), in: try transaction.context(by: actor))
        let shown = DomainError(
          .conflict,
          .init(
            it: "Il token di \(name) è stato fatto con questa chiave e mostrato una volta.",
            en: "The token of \(name) was made under this key and shown once."),
          hint: .init(it: "Farne un altro.", en: "Make another one."))
        return StoredAnswer(status: 409, body: [UInt8](try WireJSON.encode(Problem(shown, in: language))))
      }
      return isFirst ? nil : stored
    }
    if let replay { return Reply.json(replay.body, status: replay.status) }
    return try Reply.json(view)
  }
}
