import ArgumentParser
import DispatchAPI

/// `request list`: requests that fit some conditions.
struct RequestList: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists requests.")

  @Option(help: "Only requests in this state.")
  var state: String?

  @Option(help: "Only requests of this category.")
  var category: String?

  @Option(help: "Only requests in this zone.")
  var zone: String?

  @Option(help: "Only requests reported from this telephone number.")
  var phone: String?

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let requests = try await session.client.send(.requests, query: query.items, options: session.options)
    try session.show(requests) { RequestText.list($1, $0) }
  }

  private var query: RequestQuery {
    var query = RequestQuery()
    query.state = state
    query.category = category
    query.zone = zone
    query.phone = phone
    query.limit = page.limit
    query.after = page.after
    return query
  }
}
