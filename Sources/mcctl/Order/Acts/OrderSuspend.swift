import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order suspend`: the work rests, and the clocks of all its targets or of some stop.
struct OrderSuspend: OrderActCommand {
  static let configuration = CommandConfiguration(commandName: "suspend", abstract: "Stops the clocks.")
  static let act = OrderAct.suspend

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why the clocks stop.", valueName: "text"))
  var cause: String

  @Option(
    help: ArgumentHelp(
      "Only these targets stop: arrival,completion; all of them unless told.", valueName: "names"))
  var stops: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("On behalf of this contractor.", valueName: "code"))
  var contractor: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func fill(_ body: inout ActBody) throws {
    body.cause = cause
    let names = stops.flatMap { $0.split(separator: ",").map(String.init) }
    body.stops = stops.isEmpty ? nil : names
    body.contractor = contractor
  }
}
