import DispatchAPI
import Hummingbird
import NIOCore
import NIOPosix
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// Mail intake: a raw message becomes a contact and a request that waits for classification.
struct MailController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.post("mail") { request, context in try await deliver(request, context) }
    api.get("mail/quarantine") { request, context in
      try context.require(.operator, .technician, to: .init(it: "vedere la posta", en: "see mail"))
      let limit = try QueryReader(request, "limit").limit()
      return try await centre.answer { snapshot in
        let writer = try ViewWriter(snapshot)
        return Page(items: try snapshot.quarantine(limit: limit).map { writer.quarantined($0.mail, $0.receivedAt) })
      }
    }
  }

  private func deliver(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let actor = try context.require(.operator, .technician, to: .init(it: "consegnare posta", en: "deliver mail"))
    let content = try await request.bytes(upTo: BodyLimit.mail)
    let size = try QueryReader(request, "size").size()
    let files = centre.files
    // The message is safe on the disk before anything is said about it.
    let mail = try await NIOThreadPool.singleton.runIfActive {
      try IncomingMail(Array(content.readableBytesView), of: size, files)
    }
    return try await centre.once(request, by: actor, content: content, isolation: .guarded) { transaction in
      try mail.enter(by: actor, transaction)
    }
  }
}
