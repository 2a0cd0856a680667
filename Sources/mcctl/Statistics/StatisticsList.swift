import ArgumentParser
import DispatchAPI

/// `statistics list`: the versions that were drafted, frozen or issued.
struct StatisticsList: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the versions that were drafted, frozen or issued, the newest first.")

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let acts = try await session.client.send(.statisticsActs, query: page.query.items, options: session.options)
    try session.show(acts) { StatisticsActText.list($1, $0) }
  }
}
