import ArgumentParser
import DispatchAPI

/// `user delegations`: who may approve for whom.
struct UserDelegations: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "delegations", abstract: "Lists who may approve for whom, and until when.")

  @Option(help: ArgumentHelp("Only those from or to this user.", valueName: "user"))
  var user: String?

  @Flag(help: "Also those that are over or have been ended.")
  var all = false

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit: Int?

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var query = DelegationQuery()
    query.user = user
    query.isAll = all
    query.limit = limit
    let delegations = try await session.client.send(.delegations, query: query.items, options: session.options)
    try session.show(delegations) { DelegationText.list($1, $0) }
  }
}
