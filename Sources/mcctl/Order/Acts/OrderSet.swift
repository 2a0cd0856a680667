import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order set`: corrects category, urgency, zone, estimate or date, and the order is decided again; or what it cost.
struct OrderSet: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Corrects category, urgency, zone, estimate or date; the order is decided again.")
  static let act = OrderAct.set

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

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The day by which it is to be done, where its class asks for one.", valueName: "day"))
  var by: String?

  @Option(
    name: .customLong("item"),
    help: ArgumentHelp(
      "An item of the price list and its quantity, A.01=12,5; repeated, they build the estimate.", valueName: "code=qty"
    ))
  var items: [String] = []

  @Option(
    help: ArgumentHelp(
      "With --item: the contract whose prices, discount and safety costs apply; the order's own unless told.",
      valueName: "code"))
  var contract: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What a completed order cost, by itself, to correct it.", valueName: "eur"))
  var final: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.category = category
    body.urgency = urgency
    body.zone = zone
    body.estimate = estimate
    body.date = by
    body.items = items.isEmpty ? nil : items
    body.contract = contract
    body.final = final
    body.reason = reason
  }
}
