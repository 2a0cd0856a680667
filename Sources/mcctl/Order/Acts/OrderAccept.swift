import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order accept`: records that the contractor accepts.
struct OrderAccept: OrderActCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Records that the contractor accepts.")
  static let act = OrderAct.accept

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("On behalf of this contractor.", valueName: "code"))
  var contractor: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("When the contractor will arrive.", valueName: "time"))
  var eta: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("How the answer came: phone.", valueName: "mode"))
  var by: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Who gave the answer.", valueName: "name"))
  var who: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.contractor = contractor
    body.eta = eta
    body.by = by
    body.who = who
  }
}
