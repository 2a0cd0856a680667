import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order refuse`: records that the contractor refuses; the next one is asked.
struct OrderRefuse: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse", abstract: "Records that the contractor refuses; the next one is asked.")
  static let act = OrderAct.refuse

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("On behalf of this contractor.", valueName: "code"))
  var contractor: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @Option(parsing: .unconditional, help: ArgumentHelp("How the answer came: phone.", valueName: "mode"))
  var by: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Who gave the answer.", valueName: "name"))
  var who: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.contractor = contractor
    body.reason = reason
    body.by = by
    body.who = who
  }
}
