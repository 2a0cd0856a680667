import ArgumentParser
import DispatchAPI

/// `call list`: contacts that fit some conditions.
struct CallList: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists contacts, the newest first.")

  @Option(help: ArgumentHelp("phone, email, pec, web, counter, api or internal.", valueName: "channel"))
  var channel: String?

  @Option(help: ArgumentHelp("request, chaser, information, referred or abandoned.", valueName: "outcome"))
  var outcome: String?

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var query = ContactQuery()
    query.channel = channel
    query.outcome = outcome
    query.limit = page.limit
    query.after = page.after
    let contacts = try await session.client.send(.contacts, query: query.items, options: session.options)
    try session.show(contacts) { ContactText.list($1, $0) }
  }
}
