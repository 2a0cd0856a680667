import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Requests and orders by what somebody types.
struct SearchController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("search") { request, context in try await search(request, context) }
  }

  private func search(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let role = try context.requireActor().role
    let query = try QueryReader(request, "q", "lat", "lon", "within", "state", "category", "limit", "after")
    let wanted = try Self.search(query, role)
    return try await centre.answer { snapshot in
      var wanted = wanted
      let policy = try snapshot.policy()
      wanted.category = try query.known("category") { code, field throws(DomainError) in
        try policy.known(category: code, field: field)
      }
      let page = try snapshot.search(wanted)
      let writer = try ViewWriter(snapshot)
      return Page(items: page.found.map { writer.found($0, for: role) }, next: page.next?.text)
    }
  }

  private static func search(_ query: QueryReader, _ role: Role) throws(DomainError) -> RequestSearch {
    var search = RequestSearch(try SearchText(typed: query["q"] ?? ""))
    search.near = try query.coordinate()
    search.seesReporters = role.maySeeReporters
    if let within = try within(query) { search.within = within }
    try setState(query["state"], of: &search)
    search.limit = min(RequestSearch.most, try query.limit(usually: 20))
    search.after = try cursor(query["after"])
    return search
  }

  // Both have states called open and cancelled in common with neither's meaning lost: a request's comes first.
  private static func setState(_ word: String?, of search: inout RequestSearch) throws(DomainError) {
    guard let word else { return }
    search.state = RequestState(rawValue: word)
    search.orderState = search.state == nil ? OrderState(rawValue: word) : nil
    guard search.state == nil, search.orderState == nil else { return }
    let known = RequestState.allCases.map(\.rawValue) + OrderState.allCases.map(\.rawValue)
    throw DomainError(
      .invalid,
      .init(it: "Lo stato \"\(word.prefix(40))\" non esiste.", en: "There is no state \"\(word.prefix(40))\"."),
      hint: .nearest(to: word, among: known, shown: 20), field: "state")
  }

  private static func within(_ query: QueryReader) throws(DomainError) -> Int? {
    guard let text = query["within"] else { return nil }
    guard let metres = Int(text), (1...RequestSearch.farthest).contains(metres) else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(text.prefix(20))\" non è una distanza da 1 a \(RequestSearch.farthest) metri.",
          en: "\"\(text.prefix(20))\" is not a distance of 1 to \(RequestSearch.farthest) metres."), field: "within")
    }
    return metres
  }

  private static func cursor(_ text: String?) throws(DomainError) -> SearchCursor? {
    guard let text else { return nil }
    guard let cursor = SearchCursor(text) else {
      throw DomainError(
        .malformed,
        .init(
          it: "\"\(text.prefix(40))\" non segna la fine di una pagina.",
          en: "\"\(text.prefix(40))\" does not mark the end of a page."),
        hint: .init(it: "Usare next della pagina precedente.", en: "Use the next of the page before."), field: "after")
    }
    return cursor
  }
}
