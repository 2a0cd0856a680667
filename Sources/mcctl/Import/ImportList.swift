import ArgumentParser
import DispatchAPI

/// `import list`: the imports that were made.
struct ImportList: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the imports that were made, the newest first.")

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let batches = try await session.client.send(.imports, query: page.query.items, options: session.options)
    try session.show(batches) { ImportText.list($1, $0) }
  }
}
