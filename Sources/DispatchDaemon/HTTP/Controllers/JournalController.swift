import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// The journal: what happened, and whether it is as it was written.
struct JournalController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("journal") { request, _ in try await show(request) }
    api.get("journal/verification") { request, _ in
      let query = try QueryReader(request, "head")
      try Self.check(head: query["head"])
      let found = try await centre.register.verifyJournal(head: query["head"])
      return try Reply.json(ViewWriter.verification(found, in: request.preferredLanguage ?? .english))
    }
    api.get("journal/export") { request, context in
      try context.require(.manager, .technician, to: .init(it: "esportare il giornale", en: "export the journal"))
      let from = try Self.position(try QueryReader(request, "from")["from"])
      return try await JournalExport(register: centre.register, logger: centre.logger).response(from: from)
    }
  }

  private func show(_ request: Request) async throws -> Response {
    let query = try QueryReader(request, "order", "limit", "after")
    let limit = try query.limit(usually: query["order"] == nil ? 50 : 500)
    let order: OrderNumber? = try query.number("order")
    let after: Int64? = try query.position()
    return try await centre.answer { snapshot in
      let writer = try ViewWriter(snapshot)
      if let order {
        _ = try snapshot.order(order)
        return Self.page(try snapshot.events(of: order, after: after ?? 0, limit: limit), limit, writer)
      }
      return Self.page(try snapshot.latestEvents(limit, before: after ?? .max), limit, writer)
    }
  }

  private static func page(_ events: [RecordedEvent], _ limit: Int, _ writer: ViewWriter) -> Page<JournalEventView> {
    Page(items: events.map(writer.event), next: events.count == limit ? events.last.map { "\($0.id)" } : nil)
  }

  private static func position(_ text: String?) throws(DomainError) -> Int64 {
    guard let text else { return 1 }
    guard let position = Int64(text), position > 0 else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(text.prefix(40))\" non è una posizione del giornale.",
          en: "\"\(text.prefix(40))\" is not a position in the journal."),
        hint: .init(it: "Le posizioni sono numeri da 1 in su.", en: "Positions are numbers from 1 on."), field: "from")
    }
    return position
  }

  private static func check(head: String?) throws(DomainError) {
    guard let head else { return }
    guard head.utf8.count == 64, head.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(head.prefix(40))\" non è l'ultimo hash di un giornale.",
          en: "\"\(head.prefix(40))\" is not the head of a journal."),
        hint: .init(
          it: "L'hash ha 64 cifre esadecimali; i documenti ufficiali lo riportano.",
          en: "A head has 64 hexadecimal digits; official documents print it."), field: "head")
    }
  }
}
