import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

extension UserController {
  /// Adds the paths of delegations: anybody sees them, the delegator makes and ends them.
  func addDelegationRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("delegations") { request, _ in
      let query = try QueryReader(request, "user", "all", "limit")
      let user: UserName? = try Typed.code(query["user"], field: "user")
      let (isAll, limit) = (try query.flag("all"), try query.limit())
      return try await centre.answer { snapshot in
        let writer = try ViewWriter(snapshot)
        let today = writer.policy.calendar.zone.date(of: snapshot.now)
        let found = try snapshot.delegations(of: user, notOverBefore: isAll ? nil : today, limit: limit)
        return Page(items: found.map(writer.delegation))
      }
    }
    api.post("users/:name/delegations") { request, context in
      let name = UserName(rawValue: context.word("name"))
      return try await centre.perform(request, context) { (act: IncomingAct<DelegationBody>, transaction) in
        try Self.delegate(from: name, act, transaction)
      }
    }
    api.post("delegations/:number/end") { request, context in
      let word = context.word("number")
      guard let number = Int(word) else {
        throw DomainError(
          .notFound,
          .init(it: "Non c'è la delega \"\(word.prefix(20))\".", en: "There is no delegation \"\(word.prefix(20))\"."))
      }
      return try await centre.perform(request, context) { (act: IncomingAct<NoBody>, transaction) in
        let ended = try transaction.endDelegation(number, in: try transaction.context(by: act.actor))
        return try ViewWriter(transaction).delegation(ended)
      }
    }
  }

  private static func delegate(
    from delegator: UserName, _ act: IncomingAct<DelegationBody>, _ transaction: RegisterTransaction
  ) throws -> DelegationView {
    let body = act.body
    let to: UserName? = try Typed.code(body.to, field: "to")
    let from = try CivilDate(typed: try required(body.from, "from"), field: "from")
    let until = try CivilDate(typed: try required(body.until, "until"), field: "until")
    guard let to else {
      throw DomainError(
        .invalid, .init(it: "Manca a chi si delega.", en: "A delegation needs somebody to act."), field: "to")
    }
    guard from <= until else {
      throw DomainError(
        .invalid, .init(it: "La delega finisce prima di cominciare.", en: "The delegation ends before it begins."),
        hint: .init(it: "Correggere i giorni.", en: "Correct the days."), field: "until")
    }
    let made = try transaction.delegate(
      from: delegator, to: to, from...until, limit: try Typed.euro(body.limit, field: "limit"),
      in: try transaction.context(by: act.actor))
    return try ViewWriter(transaction).delegation(made)
  }

  private static func required(_ text: String?, _ field: String) throws(DomainError) -> String {
    try Typed.required(
      text, field: field,
      because: .init(it: "Una delega ha bisogno dei suoi giorni.", en: "A delegation needs its days."))
  }
}
