import ArgumentParser
import DispatchAPI

/// `order list`: orders that fit some conditions.
struct OrderList: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists orders.")

  @Option(help: "Only orders in this state.")
  var state: String?

  @Option(help: "Only orders of this category.")
  var category: String?

  @Option(help: "Only orders in this zone.")
  var zone: String?

  @Option(help: "Only orders of this contractor.")
  var contractor: String?

  @Option(help: "Only orders of this urgency class.")
  var urgency: String?

  @Flag(help: "Only orders with a limit that was missed and is not met.")
  var overdue = false

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let orders = try await session.client.send(.orders, query: query.items, options: session.options)
    try session.show(orders) { OrderText.list($1, $0) }
  }

  private var query: OrderQuery {
    var query = OrderQuery()
    query.state = state
    query.category = category
    query.zone = zone
    query.contractor = contractor
    query.urgency = urgency
    query.overdue = overdue
    query.limit = page.limit
    query.after = page.after
    return query
  }
}
