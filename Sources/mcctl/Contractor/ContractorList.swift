import ArgumentParser
import DispatchAPI

/// `contractor list`: every contractor.
struct ContractorList: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists contractors.")

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let contractors = try await session.client.send(
      .contractors, query: page.query.items, options: session.options)
    try session.show(contractors) { ContractorText.list($1, $0) }
  }
}
