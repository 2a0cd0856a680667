import ArgumentParser
import DispatchAPI

/// `inspection list`: inspections that fit some conditions.
struct InspectionList: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists inspections.")

  @Option(help: ArgumentHelp("Only of this order.", valueName: "number"))
  var order: String?

  @Option(help: ArgumentHelp("Only of this technician.", valueName: "user"))
  var inspector: String?

  @Option(help: ArgumentHelp("scheduled or recorded.", valueName: "state"))
  var state: String?

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let conditions = [QueryItem("order", order), QueryItem("inspector", inspector), QueryItem("state", state)]
    let inspections = try await session.client.send(
      .inspections, query: conditions.compactMap(\.self) + page.query.items, options: session.options)
    try session.show(inspections) { InspectionText.list($1, $0) }
  }
}
