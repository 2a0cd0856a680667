import ArgumentParser
import DispatchAPI

/// `mandate list`: the mandates in force and what is left under each.
struct MandateList: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the mandates in force and what is left under each.")

  @OptionGroup var page: LimitOption

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let mandates = try await session.client.send(
      .mandates, query: ListQuery(limit: page.limit).items, options: session.options)
    try session.show(mandates) { MandateText.list($1, $0) }
  }
}
