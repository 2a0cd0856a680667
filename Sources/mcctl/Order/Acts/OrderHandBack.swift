import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order hand-back`: records that the contractor gives the order back; the next one is asked.
struct OrderHandBack: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-back", abstract: "Records that the contractor gives the order back; the next one is asked.")
  static let act = OrderAct.handBack

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("On behalf of this contractor.", valueName: "code"))
  var contractor: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What the contractor is owed for work it has done, in euros.", valueName: "eur"))
  var owed: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.contractor = contractor
    body.reason = reason
    body.owed = owed
  }
}
