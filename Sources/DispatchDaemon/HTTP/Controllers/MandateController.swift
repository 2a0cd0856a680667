import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Urgency mandates: what is left under each, and every use.
struct MandateController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("mandates") { request, _ in
      let limit = try QueryReader(request, "limit").limit()
      return try await centre.answer { Page(items: Array(try ViewWriter($0).mandates().prefix(limit))) }
    }
    api.get("mandates/uses") { request, _ in
      let query = try QueryReader(request, "mandate", "unratified", "limit")
      var filter = MandateUseFilter()
      filter.mandate = try Typed.code(query["mandate"], field: "mandate")
      filter.isUnratified = try query.flag("unratified")
      filter.limit = try query.limit()
      let fixed = filter
      return try await centre.answer { snapshot in
        let writer = try ViewWriter(snapshot)
        return Page(items: try snapshot.mandateUses(fixed).map(writer.mandateUse))
      }
    }
  }
}
