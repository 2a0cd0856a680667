import ArgumentParser
import DispatchAPI

/// `policy history`: every version, with where it stands.
struct PolicyHistory: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Lists every version of the rules, with when it holds, who applied it and why.")

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let versions = try await session.client.send(
      .policyHistory, query: page.query.items, options: session.options)
    try session.show(versions) { PolicyText.history($1, $0) }
  }
}
