import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// The live board.
struct BoardController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("board") { _, _ in try await centre.answer { try ViewWriter($0).board() } }
  }
}
