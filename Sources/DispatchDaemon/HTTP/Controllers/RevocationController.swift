import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Links that got into wrong hands.
struct RevocationController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.post("links/:number/revoke") { request, context in
      let word = context.word("number")
      let (order, about) = (OrderNumber(word), RequestNumber(word))
      guard order != nil || about != nil else {
        throw DomainError(
          .invalid,
          .init(
            it: "\"\(word.prefix(40))\" non è un ordine né una richiesta.",
            en: "\"\(word.prefix(40))\" is neither an order nor a request."),
          hint: .init(it: "Indicare WO-… o R-….", en: "Give WO-… or R-…."), field: "number")
      }
      return try await centre.perform(request, context) { (act: IncomingAct<NoBody>, transaction) in
        if let order { _ = try transaction.snapshot.order(order) }
        if let about { _ = try transaction.snapshot.request(about) }
        let count = try transaction.revokeLinks(
          order: order, request: about, in: try transaction.context(by: act.actor))
        return RevokedLinksView(number: order?.description ?? about?.description ?? word, revoked: count)
      }
    }
  }
}
