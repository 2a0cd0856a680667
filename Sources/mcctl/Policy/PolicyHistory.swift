import ArgumentParser
import DispatchAPI

/// `policy history`: every version that was applied.
struct PolicyHistory: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Lists every version of the rules, with who applied it and why.")

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let versions = try await session.client.send(
      .policyHistory, query: page.query.items, options: session.options)
    try session.show(versions) { PolicyText.history($1, $0) }
  }
}
