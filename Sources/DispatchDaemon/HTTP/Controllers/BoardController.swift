import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// The live board.
struct BoardController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("board") { request, _ in
      try await centre.answer { snapshot in
        let writer = try ViewWriter(snapshot)
        return try writer.board(in: request.language(writer.policy))
      }
    }
  }
}
