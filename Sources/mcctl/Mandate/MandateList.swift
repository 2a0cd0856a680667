import ArgumentParser
import DispatchAPI

/// `mandate list`: the mandates in force and what is left under each.
struct MandateList: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the mandates in force and what is left under each.")

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit: Int?

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let mandates = try await session.client.send(
      .mandates, query: ListQuery(limit: limit).items, options: session.options)
    try session.show(mandates) { MandateText.list($1, $0) }
  }
}
