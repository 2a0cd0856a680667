import ArgumentParser
import DispatchAPI

/// `rota who`: who is on call at a time.
struct RotaWho: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "who", abstract: "Says who is on call, now or at a time.")

  @Option(parsing: .unconditional, help: ArgumentHelp("At which time, if not now.", valueName: "time"))
  var at: String?

  @OptionGroup var owner: RotaOwnerOption
  @OptionGroup var global: GlobalOptions

  func validate() throws { _ = try owner.key() }

  func perform(_ session: Session) async throws {
    var query = RotaQuery()
    query.owner = try owner.key()
    query.at = at
    let duties = try await session.client.send(.duties, query: query.items, options: session.options)
    try session.show(duties) { RotaText.duties($1, $0) }
  }
}
