import ArgumentParser
import DispatchAPI
import WorkOrders

/// `inspection schedule`: a technician will look at the site.
struct InspectionSchedule: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Schedules an inspection of an order.")

  @Argument(help: "Number of the order.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("When the technician goes.", valueName: "time"))
  var on: String

  @Option(help: ArgumentHelp("Who goes.", valueName: "user"))
  var inspector: String?

  @Option(help: ArgumentHelp("preventive, safety or verification.", valueName: "kind"))
  var kind: String?

  @OptionGroup var options: OrderActOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let number = try OrderNumber(typed: number, field: "number")
    var body = InspectionBody()
    body.on = on
    body.inspector = inspector
    body.kind = kind
    body.at = options.act.at
    let inspection = try await session.client.send(
      .inspectOrder, number.description, body: body,
      options: session.options(for: options.act, ifVersion: options.ifVersion))
    try session.show(inspection) { InspectionText.list([inspection], $0) }
  }
}
