import ArgumentParser
import DispatchAPI

/// `mandate uses`: the activations under mandates.
struct MandateUses: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "uses",
    abstract: "Lists activations under mandates, with what was left, what is, and their ratification.")

  @Option(help: ArgumentHelp("Only those under this mandate.", valueName: "code"))
  var mandate: String?

  @Flag(help: "Only those that somebody still has to ratify, the most urgent first.")
  var unratified = false

  @OptionGroup var page: LimitOption

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var query = MandateUseQuery()
    query.mandate = mandate
    query.isUnratified = unratified
    query.limit = page.limit
    let uses = try await session.client.send(.mandateUses, query: query.items, options: session.options)
    try session.show(uses) { MandateText.uses($1, $0) }
  }
}
