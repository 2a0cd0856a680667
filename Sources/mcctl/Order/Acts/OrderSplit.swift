import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order split`: makes a further order out of this one and prints the new one.
struct OrderSplit: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Makes a further order out of this one and prints the new one.")
  static let act = OrderAct.split

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Category code.", valueName: "code"))
  var category: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Urgency class.", valueName: "code"))
  var urgency: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Zone code.", valueName: "code"))
  var zone: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Estimate in euros, net of VAT: 1250 or 1250,00.", valueName: "eur"))
  var estimate: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What the new order is about.", valueName: "text"))
  var description: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @Option(
    name: .customLong("request"), help: ArgumentHelp("A request that goes with the new order.", valueName: "number"))
  var requests: [String] = []

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.category = category
    body.urgency = urgency
    body.zone = zone
    body.estimate = estimate
    body.description = description
    body.reason = reason
    body.requests = requests.isEmpty ? nil : requests
  }
}
