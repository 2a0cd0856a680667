import ArgumentParser
import DispatchAPI

/// `order create`: makes an order by hand.
struct OrderCreate: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Makes an order by hand, for requests or for work that nobody reported.")

  @Option(
    name: .customLong("request"), help: ArgumentHelp("A request it answers; may be repeated.", valueName: "number"))
  var requests: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("What is to be done.", valueName: "text"))
  var description: String?

  @Option(help: ArgumentHelp("Category code.", valueName: "code"))
  var category: String?

  @Option(help: ArgumentHelp("Urgency class.", valueName: "code"))
  var urgency: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Estimate in euros, net of VAT.", valueName: "eur"))
  var estimate: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The day by which it is to be done, where its class asks for one.", valueName: "day"))
  var by: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why it is made by hand.", valueName: "text"))
  var reason: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if requests.isEmpty, category == nil {
      throw UsageError.told(
        it: "Dare --request, o --category per un lavoro nuovo.", en: "Give --request, or --category for new work.")
    }
  }

  func perform(_ session: Session) async throws {
    let order = try await session.client.send(.createOrder, body: body, options: session.options(for: act))
    try session.show(order) { OrderText.sheet(order, $0) }
  }

  private var body: OrderBody {
    var body = OrderBody()
    body.requests = requests
    body.description = description
    body.category = category
    body.urgency = urgency
    body.estimate = estimate
    body.date = by
    body.reason = reason
    body.zone = site.zone
    body.address = site.address
    body.place = site.place
    body.lat = site.lat
    body.lon = site.lon
    body.at = act.at
    return body
  }
}
